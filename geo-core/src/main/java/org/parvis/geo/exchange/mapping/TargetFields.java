package org.parvis.geo.exchange.mapping;

import java.util.List;
import java.util.regex.Pattern;

/** What the features of each collection can be told. Names and descriptions also in a language, such as {@code name.fr}. */
public final class TargetFields {
    private static final Pattern IN_A_LANGUAGE =
            Pattern.compile("(name|description)\\.[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}");

    private TargetFields() {}

    public static List<TargetField> of(TargetCollection target) {
        return Sheets.of(target).fields();
    }

    /** Whether a mapping may name this field. */
    static boolean has(TargetCollection target, String field) {
        String whole = IN_A_LANGUAGE.matcher(field).matches() ? field.substring(0, field.indexOf('.')) : field;
        return of(target).stream().anyMatch(each -> each.name().equals(whole));
    }
}
