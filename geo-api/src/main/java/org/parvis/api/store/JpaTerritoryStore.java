package org.parvis.api.store;

import java.time.ZoneId;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.Language;
import org.parvis.geo.territory.Territory;

/** The town's row. */
final class JpaTerritoryStore implements TerritoryStore {
    private final Database database;

    JpaTerritoryStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Territory> get() {
        return database.within(session -> {
            Optional<TerritoryRow> row = Optional.ofNullable(session.find(TerritoryRow.class, TerritoryRow.ONLY));
            row.ifPresent(session::detach);
            return row.map(JpaTerritoryStore::read);
        });
    }

    @Override
    public void put(Territory territory) {
        database.within(session -> {
            TerritoryRow known = session.find(TerritoryRow.class, TerritoryRow.ONLY);
            TerritoryRow row = known == null ? new TerritoryRow() : known;
            write(territory, row);
            if (known == null) {
                session.persist(row);
            }
            session.flush();
            session.detach(row);
            return row;
        });
    }

    private static void write(Territory territory, TerritoryRow row) {
        Envelope extent = territory.extent();
        row.names = ColumnJson.write("names", territory.name());
        row.west = extent.getMinX();
        row.south = extent.getMinY();
        row.east = extent.getMaxX();
        row.north = extent.getMaxY();
        row.centre = Geometries.requireStorable(territory.centre(), "centre");
        row.zone = territory.zone().getId();
        row.languages = ColumnJson.write("languages", territory.languages());
        row.attributions = ColumnJson.write("attributions", territory.attributions());
    }

    private static Territory read(TerritoryRow row) {
        return new Territory(
                ColumnJson.texts(row.names),
                new Envelope(row.west, row.east, row.south, row.north),
                (Point) Geometries.requireStorable(row.centre, "centre"),
                ZoneId.of(row.zone),
                ColumnJson.list(row.languages, Language.class),
                ColumnJson.list(row.attributions, String.class));
    }
}
