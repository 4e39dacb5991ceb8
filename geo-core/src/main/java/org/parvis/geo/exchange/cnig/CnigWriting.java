package org.parvis.geo.exchange.cnig;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.ColumnType;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;

/**
 * Makes rows of the standard's tables of streets: what came from such a table goes back as it came. Each end of a line
 * is a node; streets that meet share one. For one file and one thread.
 */
public final class CnigWriting {
    private static final Pattern OWNER = Pattern.compile("[0-9AB]{5}|[0-9]{9}");
    private static final Pattern COMMUNE = Pattern.compile("[0-9][0-9AB][0-9]{3}");
    private static final Pattern IDENTIFIER = Pattern.compile("([0-9AB]{5}:)?[A-Z]{3}:[^:]+:LOC");

    private final String insee;
    private final Map<Coordinate, String> nodes = new LinkedHashMap<>();
    private final Map<CnigTable, Long> rows = new HashMap<>();

    /**
     * A row and where it belongs.
     *
     * @param row with its geometry in WGS 84, longitude first
     */
    public record Placed(CnigTable table, LayerRow row) {}

    /**
     * @param insee code of the commune
     * @throws ParvisException {@code INVALID_VALUE} unless it is one
     */
    public CnigWriting(String insee) {
        if (!COMMUNE.matcher(insee).matches()) {
            throw ParvisException.invalid(
                    "insee", "\"" + insee + "\" is not the INSEE code of a commune; write for example 35238.");
        }
        this.insee = insee;
    }

    /**
     * What the file is called.
     *
     * @param owner INSEE code of a commune or SIREN of whoever publishes it
     * @throws ParvisException {@code INVALID_VALUE} unless it is one of these
     */
    public static String fileName(String owner, LocalDate day) {
        if (!OWNER.matcher(owner).matches()) {
            throw ParvisException.invalid(
                    "owner", "\"" + owner + "\" is neither an INSEE code (5 characters) nor a SIREN (9 digits).");
        }
        return owner + "_accessibilite_voirie_" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + ".gpkg";
    }

    /** The rows of a street: several if its line has gaps; none if it is an area or of a kind the standard lacks. */
    public List<Placed> rows(Street street) {
        Optional<CnigTable> table = table(street);
        if (table.isEmpty() || street.isArea()) {
            return List.of();
        }
        List<Placed> placed = new ArrayList<>();
        Geometry geometry = street.geometry();
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            String suffix = part == 0 ? "" : "-" + (part + 1);
            placed.add(row(table.get(), street, geometry.getGeometryN(part), suffix));
        }
        return placed;
    }

    /** The nodes of all streets so far: to be written last. */
    public List<Placed> nodeRows() {
        List<Placed> placed = new ArrayList<>();
        nodes.forEach((position, id) -> {
            Map<String, Object> values = new HashMap<>();
            values.put(CnigTable.NOEUD_CHEMINEMENT.idColumn(), id);
            placed.add(
                    placed(CnigTable.NOEUD_CHEMINEMENT, id, Geometries.FACTORY.createPoint(position.copy()), values));
        });
        return placed;
    }

    private static Optional<CnigTable> table(Street street) {
        Optional<CnigTable> own = Optional.ofNullable(
                IDENTIFIER.matcher(street.identity().source().externalId()).matches()
                        ? tableOfClass(street.identity().source().externalId())
                        : null);
        if (own.isPresent()) {
            return own;
        }
        Stairs stairs = street.stairs();
        return switch (street.streetClass()) {
            case MOTORWAY, PLANNED, BARRIER -> Optional.empty();
            case CROSSING -> street.isSpot() ? Optional.empty() : Optional.of(CnigTable.TRAVERSEE);
            case STAIRS -> Optional.of(stairs != null && stairs.moving() ? CnigTable.ESCALATOR : CnigTable.ESCALIER);
            case MOVING_WALKWAY -> Optional.of(CnigTable.TAPIS_ROULANT);
            case LIFT -> street.isSpot() ? Optional.of(CnigTable.ASCENSEUR) : Optional.empty();
            default -> Optional.of(CnigTable.CIRCULATION);
        };
    }

    private static @Nullable CnigTable tableOfClass(String identifier) {
        for (CnigTable table : CnigTable.values()) {
            String mark = table.identifier("", "");
            // ":CIR::LOC" without what is particular to one row.
            String code = mark.substring(1, mark.indexOf(':', 1) + 1);
            if (identifier.startsWith(code) || identifier.contains(":" + code)) {
                return table;
            }
        }
        return null;
    }

    private Placed row(CnigTable table, Street street, Geometry geometry, String suffix) {
        Map<String, Object> values = new HashMap<>();
        ownValues(table, street, geometry, values);
        // What its source said in the standard's own words is more exact than what Parvis made of it.
        street.identity().attributes().values().forEach(values::putIfAbsent);
        String external = street.identity().source().externalId();
        String id = IDENTIFIER.matcher(external).matches() ? external : table.identifier(insee, street.id() + suffix);
        values.put(table.idColumn(), id);
        if (geometry instanceof LineString line) {
            values.put("from", node(line.getCoordinateN(0)));
            values.put("to", node(line.getCoordinateN(line.getNumPoints() - 1)));
            values.put(
                    "longueur",
                    Math.round(MetricPlane.around(line.getEnvelopeInternal()).lengthMetres(line)));
        }
        return placed(table, id, geometry, values);
    }

    private String node(Coordinate position) {
        return nodes.computeIfAbsent(
                new Coordinate(position.x, position.y),
                missing -> CnigTable.NOEUD_CHEMINEMENT.identifier(insee, Integer.toString(nodes.size() + 1)));
    }

    private static void ownValues(CnigTable table, Street street, Geometry geometry, Map<String, Object> values) {
        Map<String, Object> said = street.identity().attributes().values();
        Double slope = street.inclinePercent();
        if (street.streetClass() == StreetClass.STAIRS && geometry instanceof LineString) {
            values.put("pente", CnigWords.STAIRS_SLOPE);
        } else if (slope != null) {
            values.put("pente", Math.round(slope));
        }
        Double width = street.widthMetres();
        if (width != null) {
            boolean asItCame = width == CnigWords.WIDE_METRES
                    && said.get("largeurUtile") instanceof Number number
                    && number.doubleValue() == CnigWords.OVER_WIDE;
            values.put("largeurUtile", asItCame ? CnigWords.OVER_WIDE : Math.round(width * 100) / 100.0);
            values.put("largeurPassage", Math.round(width * 100) / 100.0);
        }
        Stairs stairs = street.stairs();
        if (stairs != null && stairs.stepCount() != null) {
            values.put("nbMarches", (long) stairs.stepCount());
        }
        if (stairs != null && Boolean.FALSE.equals(stairs.handrail())) {
            values.put("mainCourante", "aucun");
        }
        if (table == CnigTable.CIRCULATION) {
            ownWords(street, said, values);
        }
    }

    /** Words where the source said none. */
    private static void ownWords(Street street, Map<String, Object> said, Map<String, Object> values) {
        Map<String, String> words = new HashMap<>();
        words.put("typeTroncon", CnigWords.section(street.streetClass()));
        words.put("statutVoie", CnigWords.street(street.streetClass()));
        words.put("typeSol", CnigWords.surface(street.surface()));
        words.put(
                "eclairage",
                street.lighting() == Lighting.LIT
                        ? "bon éclairage"
                        : street.lighting() == Lighting.UNLIT ? "absence d'éclairage" : "NC");
        words.put(
                "typePassage",
                switch (street.passage()) {
                    case GROUND -> street.streetClass() == StreetClass.CORRIDOR ? "couloir" : "en surface";
                    case BRIDGE -> "aérien";
                    case TUNNEL -> "tunnel";
                });
        words.put(
                "couvert",
                street.streetClass() == StreetClass.CORRIDOR
                        ? "intérieur"
                        : street.covered() ? "extérieur couvert" : "extérieur non couvert");
        words.forEach((column, word) -> {
            if (!said.containsKey(column)) {
                values.put(column, word);
            }
        });
    }

    private Placed placed(CnigTable table, String id, Geometry geometry, Map<String, Object> values) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Column column : table.columns()) {
            row.add(fitting(column.type(), values.get(column.name())));
        }
        long number = rows.merge(table, 1L, Long::sum);
        return new Placed(table, new LayerRow(number, id, geometry, row));
    }

    /** The value if it fits its column: attributes of streets from elsewhere may bear the same names. */
    private static @Nullable Object fitting(ColumnType type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case WHOLE -> value instanceof Number number ? (Object) Math.round(number.doubleValue()) : null;
            case REAL -> value instanceof Number number ? (Object) number.doubleValue() : null;
            case TRUTH -> value instanceof Boolean ? value : null;
            default -> value instanceof String ? value : null;
        };
    }
}
