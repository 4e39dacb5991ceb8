package org.parvis.api.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.geo.filter.Condition;
import org.parvis.geo.filter.Condition.Kind;
import org.parvis.geo.filter.Condition.Operator;
import org.parvis.geo.filter.Condition.Property;
import org.parvis.geo.shared.ParvisException;

/**
 * A condition as HQL. The text is put together from fixed pieces and the attributes of a mapping only; every value is
 * bound as a parameter.
 */
final class ConditionText {
    private static final String EVERYTHING = "1 = 1";
    private static final Map<Operator, String> SIGNS = Map.of(
            Operator.EQUAL, "=",
            Operator.NOT_EQUAL, "<>",
            Operator.LESS, "<",
            Operator.LESS_OR_EQUAL, "<=",
            Operator.GREATER, ">",
            Operator.GREATER_OR_EQUAL, ">=");

    private final FeatureMapping<?, ?> mapping;
    private final Map<String, PropertyColumn> columns;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    ConditionText(FeatureMapping<?, ?> mapping) {
        this.mapping = mapping;
        this.columns = mapping.columns();
    }

    /** What the texts so far name, by name. */
    Map<String, Object> parameters() {
        return parameters;
    }

    /** @throws ParvisException {@code INVALID_VALUE} for a property that this collection does not have */
    String of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), " and ", EVERYTHING);
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.parts(), " or ", "1 = 0");
        }
        if (condition instanceof Condition.Not not) {
            return "not (" + of(not.part()) + ")";
        }
        if (condition instanceof Condition.Compared compared) {
            return compared(compared);
        }
        if (condition instanceof Condition.Like like) {
            return folded(attribute(like.property()), like.ignoringCase()) + " like "
                    + folded(":" + bound(escaped(like.pattern())), like.ignoringCase()) + " escape '"
                    + SearchText.ESCAPE
                    + "'";
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf(oneOf);
        }
        if (condition instanceof Condition.Missing missing) {
            return attribute(missing.property()) + " is null";
        }
        if (condition instanceof Condition.During during) {
            return during(during);
        }
        Condition.Intersects intersects = (Condition.Intersects) condition;
        return SpatialFunctions.INTERSECTS + "(row.geometry, :" + bound(intersects.geometry()) + ")";
    }

    private String during(Condition.During during) {
        return mapping.isTimed()
                ? SpatialFunctions.TAKES_PLACE + "(row.begins, row.ends, :" + bound(EventTimes.ceiling(during.first()))
                        + ", :" + bound(EventTimes.floor(during.last())) + ")"
                : EVERYTHING;
    }

    private String joined(List<Condition> parts, String by, String ofNone) {
        return parts.isEmpty()
                ? ofNone
                : parts.stream().map(part -> "(" + of(part) + ")").collect(Collectors.joining(by));
    }

    private String compared(Condition.Compared compared) {
        return folded(attribute(compared.property()), compared.ignoringCase()) + " " + SIGNS.get(compared.operator())
                + " " + folded(":" + bound(compared.value()), compared.ignoringCase());
    }

    private String oneOf(Condition.OneOf oneOf) {
        String attribute = folded(attribute(oneOf.property()), oneOf.ignoringCase());
        return oneOf.values().stream()
                .map(value -> folded(":" + bound(value), oneOf.ignoringCase()))
                .collect(Collectors.joining(", ", attribute + " in (", ")"));
    }

    /** With our sign before what stands for itself, where the condition has a backslash. */
    private static String escaped(String pattern) {
        StringBuilder escaped = new StringBuilder();
        for (int index = 0; index < pattern.length(); index++) {
            char letter = pattern.charAt(index);
            boolean itself = letter == '\\' && index + 1 < pattern.length();
            char meant = itself ? pattern.charAt(++index) : letter;
            boolean wildcard = meant == '%' || meant == '_';
            if (meant == SearchText.ESCAPE || itself && wildcard) {
                escaped.append(SearchText.ESCAPE);
            }
            escaped.append(meant);
        }
        return escaped.toString();
    }

    private static String folded(String text, boolean ignoringCase) {
        return ignoringCase ? "lower(" + text + ")" : text;
    }

    private String bound(Object value) {
        String name = "value" + parameters.size();
        parameters.put(name, value);
        return name;
    }

    private String attribute(Property property) {
        PropertyColumn column = columns.get(property.name());
        if (column == null || column.kind() != property.kind()) {
            throw ParvisException.invalid("filter", "There is no property \"" + property.name() + "\" here.");
        }
        String attribute = "row." + column.attribute();
        // Some numbers are kept as whole ones, and what they are compared with never is.
        return column.kind() == Kind.NUMBER ? "cast(" + attribute + " as double)" : attribute;
    }
}
