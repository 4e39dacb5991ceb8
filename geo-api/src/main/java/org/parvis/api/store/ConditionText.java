package org.parvis.api.store;

import java.util.EnumMap;
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
    private static final String NOTHING = "1 = 0";
    private static final Map<Operator, String> SIGNS = Map.of(
            Operator.EQUAL, "=",
            Operator.NOT_EQUAL, "<>",
            Operator.LESS, "<",
            Operator.LESS_OR_EQUAL, "<=",
            Operator.GREATER, ">",
            Operator.GREATER_OR_EQUAL, ">=");
    private static final Map<Operator, Operator> OPPOSITES = new EnumMap<>(Map.of(
            Operator.EQUAL, Operator.NOT_EQUAL,
            Operator.NOT_EQUAL, Operator.EQUAL,
            Operator.LESS, Operator.GREATER_OR_EQUAL,
            Operator.GREATER_OR_EQUAL, Operator.LESS,
            Operator.GREATER, Operator.LESS_OR_EQUAL,
            Operator.LESS_OR_EQUAL, Operator.GREATER));

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
        return of(condition, false);
    }

    /**
     * What is negated is only ever one comparison: what is known of neither part is known of neither form, and Hibernate
     * takes longer and longer over a {@code not} before parentheses the deeper these go.
     */
    private String of(Condition condition, boolean not) {
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), !not, not);
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.parts(), not, not);
        }
        if (condition instanceof Condition.Not negated) {
            return of(negated.part(), !not);
        }
        if (condition instanceof Condition.Compared compared) {
            return compared(compared, not);
        }
        if (condition instanceof Condition.Like like) {
            return unless(not) + SpatialFunctions.IS_LIKE + "("
                    + folded(attribute(like.property()), like.ignoringCase()) + ", "
                    + folded(":" + bound(escaped(like.pattern())), like.ignoringCase()) + ")";
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf(oneOf, not);
        }
        if (condition instanceof Condition.Missing missing) {
            return attribute(missing.property()) + " is " + unless(not) + "null";
        }
        if (condition instanceof Condition.During during) {
            return during(during, not);
        }
        Condition.Intersects intersects = (Condition.Intersects) condition;
        return unless(not) + SpatialFunctions.INTERSECTS + "(row.geometry, :" + bound(intersects.geometry()) + ")";
    }

    private static String unless(boolean not) {
        return not ? "not " : "";
    }

    private String during(Condition.During during, boolean not) {
        if (!mapping.isTimed()) {
            return not ? NOTHING : EVERYTHING;
        }
        return unless(not) + SpatialFunctions.TAKES_PLACE + "(row.begins, row.ends, :"
                + bound(EventTimes.ceiling(during.first())) + ", :" + bound(EventTimes.floor(during.last())) + ")";
    }

    private String joined(List<Condition> parts, boolean all, boolean not) {
        return parts.isEmpty()
                ? all ? EVERYTHING : NOTHING
                : parts.stream()
                        .map(part -> "(" + of(part, not) + ")")
                        .collect(Collectors.joining(all ? " and " : " or "));
    }

    private String compared(Condition.Compared compared, boolean not) {
        Operator operator =
                not ? OPPOSITES.getOrDefault(compared.operator(), compared.operator()) : compared.operator();
        return folded(attribute(compared.property()), compared.ignoringCase()) + " " + SIGNS.get(operator) + " "
                + folded(":" + bound(compared.value()), compared.ignoringCase());
    }

    private String oneOf(Condition.OneOf oneOf, boolean not) {
        String attribute = folded(attribute(oneOf.property()), oneOf.ignoringCase());
        return oneOf.values().stream()
                .map(value -> folded(":" + bound(value), oneOf.ignoringCase()))
                .collect(Collectors.joining(", ", attribute + " " + unless(not) + "in (", ")"));
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
