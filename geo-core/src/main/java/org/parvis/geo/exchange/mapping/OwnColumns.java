package org.parvis.geo.exchange.mapping;

import java.util.List;
import java.util.regex.Pattern;
import org.parvis.geo.territory.Identity;

/**
 * The columns by which an export of Parvis is known again, short enough for a shapefile: who a feature is and where it
 * came from.
 */
final class OwnColumns {
    static final String ID = "parvis_id";
    static final String DATASET = "parvis_set";
    static final String KEY = "parvis_key";
    static final String LICENCE = "parvis_lic";
    static final String ATTRIBUTION = "parvis_by";

    /** In the order in which they are written. */
    static final List<String> ALL = List.of(ID, DATASET, KEY, LICENCE, ATTRIBUTION);

    private static final Pattern UUID_TEXT = Pattern.compile(Identity.ID_FORM);

    /** Before the name of an attribute that is called like a field. */
    private static final String CLASH = "attributes.";

    private OwnColumns() {}

    static String ofClashing(String attribute) {
        return CLASH + attribute;
    }

    /** Whether an attribute is called as if it stood in such a column. */
    static boolean isClashing(String attribute) {
        return attribute.startsWith(CLASH);
    }

    /** What the attribute in this column of an export is called. */
    static String attributeOf(String column) {
        return column.startsWith(CLASH) ? column.substring(CLASH.length()) : column;
    }

    static boolean isId(String text) {
        return UUID_TEXT.matcher(text).matches();
    }
}
