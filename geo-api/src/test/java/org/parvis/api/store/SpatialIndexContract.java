package org.parvis.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.Quartier;

/** That searching by place goes by the spatial index: the plan of the very statements that are sent. */
interface SpatialIndexContract {
    Stores stores();

    /** Binds a geometry as Hibernate does on this database. */
    void bind(PreparedStatement statement, int index, Geometry geometry) throws SQLException;

    void assertUsesSpatialIndex(String plan, String table);

    @Test
    default void searchingByRectangleAndByQuartierGoesByTheSpatialIndex() {
        List<Furniture> benches = new ArrayList<>();
        for (int row = 0; row < 60; row++) {
            for (int column = 0; column < 60; column++) {
                benches.add(Samples.bench(Geometries.point(7.4 + column * 1e-3, 43.7 + row * 1e-3)));
            }
        }
        stores().furniture().putAll(benches);
        stores().jdbc().execute("analyze");
        Quartier quartier = Samples.quartier("POLYGON ((7.41 43.71, 7.412 43.71, 7.412 43.712, 7.41 43.71))");
        stores().quartiers().create(quartier);

        assertIndexed(
                new FeatureQuery(new Envelope(7.41, 7.412, 43.71, 43.712), null, null, 5, 0),
                Geometries.rectangle(new Envelope(7.41, 7.412, 43.71, 43.712)));
        assertIndexed(new FeatureQuery(null, quartier.id(), null, 5, 0), quartier.geometry());
    }

    private void assertIndexed(FeatureQuery query, Geometry area) {
        List<String> statements = SeenSql.during(() -> stores().furniture().find(query)).stream()
                .filter(sql -> sql.contains(" from furniture "))
                .toList();

        assertThat(statements).as("the page and the count").hasSize(2);
        for (String sql : statements) {
            String plan = String.join("\n", plan(sql, area));
            assertUsesSpatialIndex(plan, "furniture");
        }
    }

    private List<String> plan(String sql, Geometry area) {
        int parameters = (int) sql.chars().filter(character -> character == '?').count();
        return stores().jdbc()
                .query(
                        "explain " + sql,
                        statement -> {
                            bind(statement, 1, area);
                            bind(statement, 2, area);
                            for (int index = 3; index <= parameters; index++) {
                                statement.setInt(index, 5);
                            }
                        },
                        (row, index) -> row.getString(1));
    }
}
