package org.parvis.api.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Route;
import org.parvis.geo.territory.RouteDirection;
import org.parvis.geo.territory.RouteStop;
import org.parvis.geo.territory.Walker;

/** Saved routes and their table. */
final class RouteMapping extends FeatureMapping<Route, RouteRow> {
    RouteMapping() {
        super("routes", RouteRow.class);
    }

    @Override
    RouteRow newRow() {
        return new RouteRow();
    }

    private static @Nullable Language language(@Nullable String code) {
        return code == null ? null : Language.ofCode(code).orElseThrow();
    }

    @Override
    Map<String, PropertyColumn> ownColumns() {
        return PropertyColumn.of(
                new String[] {"walker"},
                new String[] {"lengthMetres", "walkMinutes", "visitMinutes", "totalMinutes"},
                new String[] {"loop"});
    }

    @Override
    void writeOwn(Route feature, RouteRow row) {
        row.stops = ColumnJson.write("stops", feature.stops());
        row.directions = ColumnJson.write("directions", feature.directions());
        Language language = feature.directionsLanguage();
        row.directionsLanguage = language == null ? null : language.code();
        Walker walker = feature.walker();
        row.walker = walker == null ? null : walker.code();
        row.loop = feature.loop();
        row.lengthMetres = feature.lengthMetres();
        row.walkMinutes = feature.walkMinutes();
        row.visitMinutes = feature.visitMinutes();
        row.totalMinutes = feature.totalMinutes();
        row.interest = feature.interest();
        row.description = texts("description", feature.description());
    }

    @Override
    Route readOwn(RouteRow row, Identity identity, LocalizedText name) {
        return new Route(
                identity,
                name,
                row.geometry,
                ColumnJson.list(row.stops, RouteStop.class),
                ColumnJson.list(row.directions, RouteDirection.class),
                language(row.directionsLanguage),
                row.walker == null ? null : Walker.ofCode(row.walker),
                row.loop,
                row.lengthMetres,
                row.walkMinutes,
                row.visitMinutes,
                row.totalMinutes,
                row.interest,
                ColumnJson.texts(row.description));
    }
}
