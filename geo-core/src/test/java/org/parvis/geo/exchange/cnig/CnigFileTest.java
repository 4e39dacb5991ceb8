package org.parvis.geo.exchange.cnig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.geo.exchange.cnig.CnigSketch.LINE;
import static org.parvis.geo.exchange.cnig.CnigSketch.NEXT;
import static org.parvis.geo.exchange.cnig.CnigSketch.street;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.parvis.geo.exchange.Formats;
import org.parvis.geo.exchange.issue.ImportIssue;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.exchange.layer.Sureness;
import org.parvis.geo.exchange.mapping.MappingProposal;
import org.parvis.geo.exchange.mapping.MappingProposals;
import org.parvis.geo.exchange.mapping.TargetCollection;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;

/** A file of the standard, out and in. */
class CnigFileTest {
    private static final Geometry GAPS = Geometries.FACTORY.createMultiLineString(
            new LineString[] {(LineString) LINE, Geometries.line(new Coordinate(-1.6, 48), new Coordinate(-1.6, 48.1))
            });

    @TempDir
    private Path folder;

    private final List<RowIssue> issues = new ArrayList<>();

    private Path written(Street... streets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CnigExport export = new CnigExport("35238", List.of("© somebody"), bytes)) {
            for (Street street : streets) {
                export.write(street);
            }
            export.finish();
        }
        return Files.write(folder.resolve("35238.gpkg"), bytes.toByteArray());
    }

    private LayerFile open(Path path) {
        return Formats.open(
                new SourceFile(path, "35238_accessibilite_voirie_20261108.gpkg"),
                ReadingChoices.NONE,
                ExchangeLimits.DEFAULT);
    }

    private List<LayerRow> rows(Layer layer) {
        List<LayerRow> rows = new ArrayList<>();
        layer.read(rows::add, issues::add, Deadline.NONE);
        return rows;
    }

    private List<Feature> features(LayerFile file) {
        List<Feature> features = new ArrayList<>();
        for (Layer layer : file.layers()) {
            if (CnigProposals.isOfStreets(layer)) {
                CnigAssembly assembly = new CnigAssembly(layer, Crs.LAMBERT_93, "cnig-35238", "", "");
                rows(layer).forEach(row -> {
                    assembly.feature(row, issues::add).ifPresent(feature -> {
                        features.add(feature);
                        assertThat(assembly.keyed(row)).contains(feature.id());
                    });
                });
            }
        }
        return features;
    }

    private static void sql(Path path, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }

    private static List<String> texts(Path path, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    @Test
    void everyTableIsThereInLambert93AndEveryLineEndsAtANodeOfTheFile() throws IOException, SQLException {
        Path path = written(
                street(StreetClass.FOOTWAY, LINE),
                street(StreetClass.STAIRS, NEXT, null, new Stairs(7, true, false, false, false), Attributes.NONE),
                street(StreetClass.PEDESTRIAN, LINE.buffer(0.001)));

        assertThat(texts(path, "SELECT table_name FROM gpkg_contents WHERE data_type = 'features' AND srs_id = 2154"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(CnigTable.values())
                        .map(CnigTable::tableName)
                        .toList());
        assertThat(texts(path, "SELECT geometry_type_name FROM gpkg_geometry_columns WHERE srs_id = 2154"))
                .hasSize(15)
                .containsOnly("LINESTRING", "POINT", "MULTIPOLYGON");
        assertThat(texts(path, "SELECT description FROM gpkg_contents")).containsOnly("© somebody");
        assertThat(texts(path, "SELECT count(*) FROM circulation UNION ALL SELECT count(*) FROM escalier"))
                .containsExactly("1", "1");
        assertThat(texts(path, "SELECT min_y > 6700000 FROM gpkg_contents WHERE table_name = 'circulation'"))
                .containsExactly("1");
        String ends = "SELECT \"from\" AS e FROM circulation UNION SELECT \"to\" FROM circulation"
                + " UNION SELECT \"from\" FROM escalier UNION SELECT \"to\" FROM escalier";
        assertThat(texts(path, ends)).hasSize(3);
        assertThat(texts(path, "SELECT e FROM (" + ends + ") WHERE e NOT IN (SELECT idNoeud FROM noeud_cheminement)"))
                .isEmpty();
        assertThat(texts(path, "PRAGMA integrity_check")).containsExactly("ok");
        assertThat(texts(path, "PRAGMA foreign_key_check")).isEmpty();
    }

    @Test
    void aFileIsKnownForWhatItIsAndItsTablesOfStreetsAreStreets() throws IOException, SQLException {
        Path path = written(street(StreetClass.FOOTWAY, LINE));
        sql(path, "INSERT INTO erp (idERP) VALUES ('35238:ERP:1:LOC')");

        try (LayerFile file = open(path)) {
            assertThat(file.format()).isEqualTo("cnig");
            assertThat(file.layers()).hasSize(15);
            Map<String, MappingProposal> proposals = new HashMap<>();
            for (Layer layer : file.layers()) {
                List<LayerRow> sample = rows(layer);
                MappingProposal general = MappingProposals.propose(layer, sample, null, "a.gpkg");
                proposals.put(
                        layer.name(),
                        CnigProposals.propose(
                                layer, sample, null, general, "35238_accessibilite_voirie_20261108.gpkg"));
            }
            MappingProposal streets = Objects.requireNonNull(proposals.get("circulation"));
            assertThat(streets.standard()).isEqualTo("cnig");
            assertThat(streets.sureness()).isEqualTo(Sureness.CERTAIN);
            assertThat(streets.mapping().target()).isEqualTo(TargetCollection.STREETS);
            assertThat(streets.mapping().keyColumn()).isEqualTo("idCirculation");
            assertThat(streets.mapping().dataset()).isEqualTo("cnig-35238");
            MappingProposal buildings = Objects.requireNonNull(proposals.get("erp"));
            assertThat(buildings.standard()).isNull();
            assertThat(buildings.sureness()).isEqualTo(Sureness.UNKNOWN);
            assertThat(proposals.values().stream().filter(each -> each.standard() != null))
                    .hasSize(10);
        }
    }

    @Test
    void theDatasetIsTheCommunesEvenIfTheFileIsCalledOtherwise() throws IOException {
        try (LayerFile file = open(written(street(StreetClass.FOOTWAY, LINE)))) {
            Layer layer = file.layers().get(0);
            List<LayerRow> sample = rows(layer);
            MappingProposal general = MappingProposals.propose(layer, sample, null, "a.gpkg");

            assertThat(CnigProposals.propose(layer, sample, null, general, "a.gpkg")
                            .mapping()
                            .dataset())
                    .isEqualTo("cnig-35238");
            assertThat(CnigProposals.propose(layer, List.of(), null, general, "a.gpkg")
                            .mapping()
                            .dataset())
                    .isEqualTo("a");
            assertThat(CnigProposals.propose(layer, sample, TargetCollection.PLACES, general, "a.gpkg"))
                    .isSameAs(general);
        }
    }

    @Test
    void aStreetWithGapsIsOneStreetAgain() throws IOException, SQLException {
        Street gaps = street(StreetClass.PATH, GAPS);
        Street other = street(StreetClass.PATH, NEXT);
        Path path = written(gaps, other);

        try (LayerFile file = open(path)) {
            List<Feature> features = features(file);
            assertThat(features.stream().map(Feature::id)).containsExactly(gaps.id(), other.id());
            assertThat(features.get(0).geometry().equalsExact(GAPS, 1e-7)).isTrue();
            assertThat(issues).isEmpty();
        }
        sql(path, "UPDATE circulation SET devers = 3 WHERE fid = 2");
        try (LayerFile file = open(path)) {
            assertThat(features(file)).hasSize(2);
            assertThat(issues).singleElement().satisfies(issue -> {
                assertThat(issue.row()).isEqualTo(2);
                assertThat(issue.field()).isEqualTo("devers");
            });
        }
    }

    @Test
    void aFurtherPartWithoutTheFirstIsLeftOutAndTold() throws IOException, SQLException {
        Street other = street(StreetClass.PATH, NEXT);
        Path path = written(street(StreetClass.PATH, GAPS), other);
        sql(path, "DELETE FROM circulation WHERE fid = 1");

        try (LayerFile file = open(path)) {
            assertThat(features(file).stream().map(Feature::id)).containsExactly(other.id());
        }

        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.severity()).isEqualTo(ImportIssue.Severity.ERROR);
            assertThat(issue.field()).isEqualTo("idCirculation");
            assertThat(issue.reason()).contains("part 2").contains("left out");
        });
    }

    @Test
    void aStreetWithGapsIsOneStreetAgainWhateverTheOrderOfItsParts() throws IOException, SQLException {
        Street gaps = street(StreetClass.PATH, GAPS);
        Street other = street(StreetClass.PATH, NEXT);
        Path path = written(gaps, other);
        sql(path, "UPDATE circulation SET fid = 100 - fid, idCirculation = ' ' || idCirculation || ' '");

        try (LayerFile file = open(path)) {
            List<Feature> features = features(file);
            assertThat(features.stream().map(Feature::id)).containsExactly(other.id(), gaps.id());
            assertThat(features.get(1).geometry().equalsExact(GAPS, 1e-7)).isTrue();
        }
        assertThat(issues).isEmpty();
    }

    @Test
    void linesThatWereMadeCollectionsOfOneAreLinesAgain() throws IOException, SQLException {
        Street gaps = street(StreetClass.PATH, GAPS);
        Street other = street(StreetClass.PATH, NEXT);
        Path path = written(gaps, other);
        promoteToMulti(path);

        try (LayerFile file = open(path)) {
            List<Feature> features = features(file);
            assertThat(features.stream().map(Feature::id)).containsExactly(gaps.id(), other.id());
            assertThat(features.get(0).geometry().equalsExact(GAPS, 1e-7)).isTrue();
            assertThat(features.get(1).geometry().equalsExact(NEXT, 1e-7)).isTrue();
        }
        assertThat(issues).isEmpty();
    }

    /** As ogr2ogr -nlt PROMOTE_TO_MULTI does. */
    private static void promoteToMulti(Path path) throws SQLException {
        int plainHeader = 8 + 4 * Double.BYTES;
        String start = "substr(geom, 1, " + plainHeader + ")";
        String line = "substr(geom, " + (plainHeader + 1) + ")";
        sql(
                path,
                "UPDATE gpkg_geometry_columns SET geometry_type_name = 'MULTILINESTRING' WHERE table_name = 'circulation'",
                "UPDATE circulation SET geom = CAST(" + start + " || x'010500000001000000' || " + line + " AS BLOB)");
    }

    @Test
    void brokenRowsAreToldWithTableRowAndReason() throws IOException, SQLException {
        Path path = written(street(StreetClass.FOOTWAY, LINE), street(StreetClass.FOOTWAY, NEXT));
        sql(
                path,
                "INSERT INTO circulation (idCirculation) VALUES ('35238:CIR:3:LOC')",
                "INSERT INTO circulation (geom) SELECT geom FROM circulation WHERE fid = 1",
                "UPDATE circulation SET geom = x'00' WHERE fid = 2",
                "UPDATE circulation SET largeurUtile = 1000 WHERE fid = 1");

        try (LayerFile file = open(path)) {
            assertThat(features(file)).hasSize(1);
        }

        assertThat(issues.stream().map(issue -> issue.layer() + " " + issue.row() + " " + issue.field()))
                .containsExactly(
                        "circulation 2 geometry",
                        "circulation 1 largeurUtile",
                        "circulation 3 geometry",
                        "circulation 4 idCirculation");
        assertThat(issues.get(3).reason()).contains("The row has no idCirculation");
    }

    @Test
    void aGeoPackageOfOtherTablesIsNone() throws IOException, SQLException {
        Path path = written(street(StreetClass.FOOTWAY, LINE));
        for (CnigTable table : CnigTable.values()) {
            sql(path, "ALTER TABLE " + table.tableName() + " RENAME COLUMN " + table.idColumn() + " TO number");
        }

        try (LayerFile file = open(path)) {
            assertThat(file.format()).isEqualTo("geopackage");
        }
    }

    @Test
    void theTemplateOf2024WithIdentifiersAsKeysAndSmallLettersIsReadToo() throws IOException, SQLException {
        Path path = written(street(StreetClass.FOOTWAY, LINE));
        sql(
                path,
                "CREATE TABLE before AS SELECT * FROM circulation",
                "DROP TABLE circulation",
                "CREATE TABLE circulation (idcirculation TEXT NOT NULL PRIMARY KEY, idtroncon TEXT NOT NULL,"
                        + " 'from' TEXT, 'to' TEXT, longueur INTEGER, pente TINYINT, typeSol TEXT, largeurUtile REAL,"
                        + " geom LINESTRING NOT NULL)",
                "INSERT INTO circulation SELECT '35238:CIR:1:LOC', 'T1', \"from\", \"to\", longueur, 3, 'béton', 1.2, geom"
                        + " FROM before");

        try (LayerFile file = open(path)) {
            assertThat(file.format()).isEqualTo("cnig");
            Street street = (Street) features(file).get(0);
            assertThat(street.identity().source().externalId()).isEqualTo("35238:CIR:1:LOC");
            assertThat(street.widthMetres()).isEqualTo(1.2);
            assertThat(street.identity().attributes().values())
                    .containsEntry("idCirculation", "35238:CIR:1:LOC")
                    .containsEntry("idtroncon", "T1");
        }
        assertThat(issues).isEmpty();
    }
}
