package org.parvis.geo.exchange.cnig;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Source;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

/**
 * Makes streets of rows of the standard's tables. What a street has no field for, and every word that says more than its
 * field, stays among its attributes under the standard's name.
 */
public final class CnigReading {
    private final String dataset;
    private final String licence;
    private final String attribution;

    /**
     * @param dataset name of the dataset; ids follow from it and the standard's identifiers
     * @param licence SPDX identifier; empty if not known
     * @param attribution the line the licence asks to show; empty if none
     */
    public CnigReading(String dataset, String licence, String attribution) {
        this.dataset = dataset;
        this.licence = licence;
        this.attribution = attribution;
    }

    /**
     * The street of a row; empty if the table holds none, as that of entrances.
     *
     * @param columns of the layer the row is of
     * @param values one for each column
     * @param geometry in WGS 84, longitude first
     * @throws ParvisException if the row breaks a rule of the model, naming the field
     */
    public Optional<Street> street(
            CnigTable table, List<Column> columns, List<@Nullable Object> values, Geometry geometry) {
        if (!isStreet(table)) {
            return Optional.empty();
        }
        return Optional.of(new Row(table, columns, values).street(geometry));
    }

    private static boolean isStreet(CnigTable table) {
        return switch (table) {
            case CIRCULATION,
                    TRAVERSEE,
                    RAMPE,
                    ESCALIER,
                    ESCALATOR,
                    TAPIS_ROULANT,
                    QUAI,
                    ASCENSEUR,
                    ELEVATEUR,
                    PASSAGE_SELECTIF -> true;
            case NOEUD_CHEMINEMENT, OBSTACLE, ENTREE, STATIONNEMENT_PMR, ERP -> false;
        };
    }

    /** One row; names of columns are compared without regard to case. */
    private final class Row {
        private final CnigTable table;
        private final Map<String, Object> values = new HashMap<>();
        private final Map<String, Object> attributes = new LinkedHashMap<>();

        Row(CnigTable table, List<Column> columns, List<@Nullable Object> row) {
            this.table = table;
            for (int index = 0; index < columns.size(); index++) {
                Object value = row.get(index);
                if (value != null) {
                    values.put(columns.get(index).name().toLowerCase(Locale.ROOT), value);
                    attributes.put(columns.get(index).name(), plain(value));
                }
            }
        }

        private static Object plain(Object value) {
            return value instanceof Number || value instanceof Boolean ? value : value.toString();
        }

        private String word(String column) {
            Object value = values.get(column.toLowerCase(Locale.ROOT));
            return value == null ? "" : value.toString().strip();
        }

        private @Nullable Double number(String column) {
            Object value = values.get(column.toLowerCase(Locale.ROOT));
            return value instanceof Number number ? (Double) number.doubleValue() : null;
        }

        Street street(Geometry geometry) {
            Double slope = number("pente");
            boolean stairsBySlope = slope != null && slope == CnigWords.STAIRS_SLOPE;
            StreetClass streetClass = stairsBySlope ? StreetClass.STAIRS : streetClass();
            Double width = width();
            Street.Passage passage = passage();
            return new Street(
                    identity(),
                    LocalizedText.EMPTY,
                    geometry,
                    streetClass,
                    table == CnigTable.CIRCULATION ? CnigWords.surface(word("typeSol")) : Surface.UNKNOWN,
                    width,
                    stairsBySlope ? null : slope,
                    streetClass == StreetClass.STAIRS ? stairs() : null,
                    lighting(),
                    Access.YES,
                    Access.UNKNOWN,
                    passage == Street.Passage.BRIDGE ? 1 : passage == Street.Passage.TUNNEL ? -1 : 0,
                    passage,
                    passage == Street.Passage.TUNNEL
                            || streetClass == StreetClass.CORRIDOR
                            || word("couvert").equals("intérieur")
                            || word("couvert").equals("extérieur couvert"));
        }

        private Identity identity() {
            String id = word(table.idColumn());
            if (id.isEmpty()) {
                throw ParvisException.invalid(
                        table.idColumn(), "The row has no " + table.idColumn() + "; the standard asks for one.");
            }
            if (table == CnigTable.PASSAGE_SELECTIF) {
                attributes.put("barrier", "cycle_barrier");
            }
            return Identity.imported(new Source(dataset, id, licence, attribution), new Attributes(attributes));
        }

        private StreetClass streetClass() {
            return switch (table) {
                case TRAVERSEE -> StreetClass.CROSSING;
                case ESCALIER, ESCALATOR -> StreetClass.STAIRS;
                case TAPIS_ROULANT -> StreetClass.MOVING_WALKWAY;
                case ASCENSEUR, ELEVATEUR -> StreetClass.LIFT;
                case PASSAGE_SELECTIF -> StreetClass.BARRIER;
                case RAMPE, QUAI -> StreetClass.FOOTWAY;
                default -> CnigWords.streetClass(word("typeTroncon"), word("statutVoie"));
            };
        }

        private @Nullable Double width() {
            Double width = number(table == CnigTable.QUAI ? "largeurPassage" : "largeurUtile");
            return width != null && width == CnigWords.OVER_WIDE ? (Double) CnigWords.WIDE_METRES : width;
        }

        private Stairs stairs() {
            Double steps = number("nbMarches");
            String rail = word("mainCourante");
            Boolean handrail =
                    switch (rail) {
                        case "aucun" -> Boolean.FALSE;
                        case "", "NC", "sans objet" -> null;
                        default -> Boolean.TRUE;
                    };
            boolean ramp = word("rampeInterne").equals("poussette")
                    || word("rampeInterne").equals("vélo");
            boolean moving = table == CnigTable.ESCALATOR || word("typeTroncon").equals("escalator");
            return new Stairs(
                    steps == null || steps < 1 ? null : (Integer) (int) Math.round(steps),
                    handrail,
                    false,
                    ramp,
                    moving);
        }

        private Lighting lighting() {
            return switch (word("eclairage")) {
                case "bon éclairage", "éclairage insuffisant" -> Lighting.LIT;
                case "absence d'éclairage" -> Lighting.UNLIT;
                default -> Lighting.UNKNOWN;
            };
        }

        private Street.Passage passage() {
            return switch (word("typePassage")) {
                case "aérien" -> Street.Passage.BRIDGE;
                case "tunnel", "passage souterrain" -> Street.Passage.TUNNEL;
                default -> Street.Passage.GROUND;
            };
        }
    }
}
