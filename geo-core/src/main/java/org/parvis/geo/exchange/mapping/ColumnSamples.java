package org.parvis.geo.exchange.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.ColumnType;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.Sureness;
import org.parvis.geo.exchange.mapping.MappingProposal.FieldProposal;
import org.parvis.geo.territory.FurnitureKind;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

/** What is in the columns of a layer, as far as a sample of its rows shows. */
final class ColumnSamples {
    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?[0-9]+([.,][0-9]+)?\\s*(m|%|cm|°)?\\s*");
    private static final Pattern WEBSITE = Pattern.compile("(https?://|www\\.)\\S+");
    private static final Pattern DAY_OR_TIME =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}).*");
    private static final Pattern HOURS = Pattern.compile(".*[0-9]{1,2}:[0-9]{2}\\s*-\\s*[0-9]{1,2}:[0-9]{2}.*|24/7");

    /** Which share of the values has to look right. */
    private static final double MOST_OF_THEM = 0.7;

    private static final int FEW = 3;

    private final int rows;
    private final Map<String, ColumnType> types = new LinkedHashMap<>();
    private final Map<String, List<String>> texts = new LinkedHashMap<>();

    ColumnSamples(List<Column> columns, List<LayerRow> sample) {
        this.rows = sample.size();
        for (int index = 0; index < columns.size(); index++) {
            List<String> values = new ArrayList<>();
            for (LayerRow row : sample) {
                Object value = row.values().get(index);
                String text = value == null ? "" : Cells.text(value).strip();
                if (!text.isEmpty()) {
                    values.add(text);
                }
            }
            types.put(columns.get(index).name(), columns.get(index).type());
            texts.put(columns.get(index).name(), values);
        }
    }

    private List<String> of(String column) {
        return texts.getOrDefault(column, List.of());
    }

    boolean isEmpty(String column) {
        return of(column).isEmpty();
    }

    /** Filled in every row, and different in each. */
    boolean isKey(String column) {
        List<String> values = of(column);
        return rows > 0 && values.size() == rows && new HashSet<>(values).size() == rows;
    }

    /** Whether the column's values could be the field's; a column without values could be anything. */
    boolean fits(TargetCollection target, TargetField field, String column) {
        List<String> values = of(column);
        if (values.isEmpty()) {
            return true;
        }
        return switch (field.kind()) {
            case REAL, WHOLE -> share(values, NUMBER) >= MOST_OF_THEM;
            case WORD -> wordShare(target, field, values) >= 0.3;
            case WEBSITE -> share(values, WEBSITE) >= MOST_OF_THEM;
            case TIME -> types.get(column) == ColumnType.DATE
                    || types.get(column) == ColumnType.TIME
                    || share(values, DAY_OR_TIME) >= MOST_OF_THEM;
            case TEXT -> types.get(column) == ColumnType.TEXT || !field.name().startsWith("name");
            default -> true;
        };
    }

    /** A column whose values leave little doubt, whatever it is called. */
    Optional<FieldProposal> byContent(TargetCollection target, TargetField field, Set<String> taken) {
        for (Map.Entry<String, List<String>> column : texts.entrySet()) {
            List<String> values = column.getValue();
            if (!taken.contains(column.getKey()) && values.size() >= FEW && looksLike(target, field, values)) {
                return Optional.of(
                        new FieldProposal(field.name(), column.getKey(), Sureness.UNSURE, "its values look like it"));
            }
        }
        return Optional.empty();
    }

    private static boolean looksLike(TargetCollection target, TargetField field, List<String> values) {
        return switch (field.kind()) {
            case WEBSITE -> share(values, WEBSITE) >= MOST_OF_THEM;
            case OPENING_HOURS -> share(values, HOURS) >= MOST_OF_THEM;
            case WORD -> isTelling(field) && wordShare(target, field, values) >= MOST_OF_THEM;
            default -> false;
        };
    }

    /** Yes and no, and what is good or bad, say nothing of what they are about. */
    private static boolean isTelling(TargetField field) {
        return Set.of("streetClass", "surface", "kind").contains(field.name());
    }

    private static double share(List<String> values, Pattern pattern) {
        return (double) values.stream()
                        .filter(value -> pattern.matcher(value).matches())
                        .count()
                / values.size();
    }

    private static double wordShare(TargetCollection target, TargetField field, List<String> values) {
        return (double) values.stream()
                        .filter(value -> isWord(target, field, value))
                        .count()
                / values.size();
    }

    private static boolean isWord(TargetCollection target, TargetField field, String value) {
        Vocabulary vocabulary = Vocabulary.STANDARD;
        return switch (field.name()) {
            case "streetClass" -> vocabulary
                    .word(StreetClass.class, "streetClass", value)
                    .isPresent();
            case "surface" -> vocabulary.word(Surface.class, "surface", value).isPresent();
            case "kind" -> target != TargetCollection.FURNITURE
                    || vocabulary.word(FurnitureKind.class, "furniture", value).isPresent();
            default -> vocabulary.isWord(field, value);
        };
    }
}
