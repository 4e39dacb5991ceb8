package org.parvis.geo.exchange.cnig;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Street;

/**
 * Makes rows of the standard's tables of streets: what came from such a table goes back as it came. Each end of a line
 * is a node; streets that meet share one. For one file and one thread.
 */
public final class CnigWriting {
    private static final Pattern COMPANY = Pattern.compile("[0-9]{9}");
    private static final Pattern COMMUNE = Pattern.compile("[0-9][0-9AB][0-9]{3}");

    private final String commune;
    private final CnigNodes nodes;
    private final Map<CnigTable, Long> rows = new EnumMap<>(CnigTable.class);
    private final Set<String> identifiers = new HashSet<>();

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
        requireCommune(insee);
        this.commune = insee;
        this.nodes = new CnigNodes(insee);
    }

    /** @throws ParvisException {@code INVALID_VALUE} unless it is written like the INSEE code of a commune */
    public static void requireCommune(String insee) {
        if (!isCommune(insee)) {
            throw ParvisException.invalid(
                    "insee", "\"" + insee + "\" is not the INSEE code of a commune; write for example 35238.");
        }
    }

    /** Whether it is written like the INSEE code of a commune. */
    static boolean isCommune(String code) {
        return COMMUNE.matcher(code).matches();
    }

    /**
     * What the file is called.
     *
     * @param owner INSEE code of a commune or SIREN of whoever publishes it
     * @throws ParvisException {@code INVALID_VALUE} unless it is one of these
     */
    public static String fileName(String owner, LocalDate day) {
        if (!isCommune(owner) && !COMPANY.matcher(owner).matches()) {
            throw ParvisException.invalid(
                    "owner", "\"" + owner + "\" is neither an INSEE code (5 characters) nor a SIREN (9 digits).");
        }
        return owner + "_accessibilite_voirie_" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + ".gpkg";
    }

    /**
     * Which table has such streets.
     *
     * @return empty for areas, for kinds that the standard lacks, and for ways that are not open to everybody, of which it
     *     has no word to say so
     */
    public static Optional<CnigTable> table(Street street) {
        if (street.foot() == Access.NO || street.foot() == Access.PRIVATE) {
            return Optional.empty();
        }
        Geometry part = street.geometry().getGeometryN(0);
        return named(street)
                .flatMap(name -> CnigTable.ofClass(name.classCode()))
                .filter(CnigTable::isOfStreets)
                .or(() -> byClass(street))
                .filter(table -> table.takes(part));
    }

    private static Optional<CnigIdentifier> named(Street street) {
        return CnigIdentifier.parse(street.identity().source().externalId());
    }

    private static Optional<CnigTable> byClass(Street street) {
        return switch (street.streetClass()) {
            case MOTORWAY, PLANNED -> Optional.empty();
            case BARRIER -> Optional.of("cycle_barrier")
                    .filter(street.identity().attributes().values().getOrDefault("barrier", "")::equals)
                    .map(barrier -> CnigTable.PASSAGE_SELECTIF);
            case CROSSING -> Optional.of(CnigTable.TRAVERSEE);
            case STAIRS -> Optional.of(
                    street.stairs() != null && street.stairs().moving() ? CnigTable.ESCALATOR : CnigTable.ESCALIER);
            case MOVING_WALKWAY -> Optional.of(CnigTable.TAPIS_ROULANT);
            case LIFT -> Optional.of(street.isSpot() ? CnigTable.ASCENSEUR : CnigTable.CIRCULATION);
            default -> Optional.of(CnigTable.CIRCULATION);
        };
    }

    /**
     * The rows of a street: several if its line has gaps; none if it has no {@link #table}. The nodes it ends at are among
     * them unless an earlier street ended there.
     */
    public List<Placed> rows(Street street) {
        List<Placed> placed = new ArrayList<>();
        table(street).ifPresent(table -> {
            Geometry geometry = street.geometry();
            for (int part = 1; part <= geometry.getNumGeometries(); part++) {
                add(table, street, part, placed);
            }
        });
        return placed;
    }

    /** The first row of a street as a row of this table, whether or not such streets belong there. */
    LayerRow row(CnigTable table, Street street) {
        List<Placed> placed = new ArrayList<>();
        add(table, street, 1, placed);
        return placed.get(placed.size() - 1).row();
    }

    private void add(CnigTable table, Street street, int part, List<Placed> placed) {
        Geometry geometry = street.geometry().getGeometryN(part - 1);
        Map<String, Object> said = street.identity().attributes().values();
        Map<String, Object> values = new HashMap<>(said);
        values.putAll(new CnigOwnValues(table, street).values());
        String identifier = identifier(table, street, part);
        values.put(table.idColumn(), identifier);
        if (geometry instanceof LineString line) {
            values.put("from", node(line.getCoordinateN(0), said.get("from"), placed));
            values.put("to", node(line.getCoordinateN(line.getNumPoints() - 1), said.get("to"), placed));
            double metres = MetricPlane.around(line.getEnvelopeInternal()).lengthMetres(line);
            values.put("longueur", Math.round(metres));
        }
        placed.add(placed(table, identifier, geometry, values));
    }

    /** What its source calls it, if that is a name of the standard and all of it is one row. */
    private String identifier(CnigTable table, Street street, int part) {
        String external = street.identity().source().externalId();
        boolean isWhole = street.geometry().getNumGeometries() == 1;
        boolean isOfTable = named(street)
                .filter(name -> name.classCode().equals(table.classCode()))
                .isPresent();
        if (isWhole && isOfTable && identifiers.add(external)) {
            return external;
        }
        String own = CnigIdentifier.ofPart(commune, table, street.id(), part).text();
        identifiers.add(own);
        return own;
    }

    private String node(Coordinate position, @Nullable Object said, List<Placed> placed) {
        boolean isNew = nodes.isNew(position);
        String name = nodes.name(position, said);
        if (isNew) {
            Map<String, Object> values = Map.of(CnigTable.NOEUD_CHEMINEMENT.idColumn(), name);
            placed.add(
                    placed(CnigTable.NOEUD_CHEMINEMENT, name, Geometries.FACTORY.createPoint(position.copy()), values));
        }
        return name;
    }

    private Placed placed(CnigTable table, String identifier, Geometry geometry, Map<String, Object> values) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Column column : table.columns()) {
            row.add(fitting(column, values.get(column.name())));
        }
        long number = rows.merge(table, 1L, Long::sum);
        return new Placed(table, new LayerRow(number, identifier, geometry, row));
    }

    /** The value if it fits its column: attributes of streets from elsewhere may bear the same names. */
    private static @Nullable Object fitting(Column column, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (column.type()) {
            case WHOLE -> value instanceof Number number ? (Object) Math.round(number.doubleValue()) : null;
            case REAL -> value instanceof Number number ? (Object) number.doubleValue() : null;
            case TRUTH -> CnigValues.truthOf(value);
            default -> value instanceof Boolean ? null : plain(value);
        };
    }

    private static String plain(Object value) {
        boolean isWhole = value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15;
        return isWhole ? String.format(Locale.ROOT, "%.0f", (Double) value) : value.toString();
    }
}
