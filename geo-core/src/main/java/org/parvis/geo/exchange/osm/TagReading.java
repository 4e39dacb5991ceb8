package org.parvis.geo.exchange.osm;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.issue.IssueLog;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Source;

/**
 * One element's tags while a feature is made of them: what is taken for a field is not repeated in the attributes; what
 * cannot be understood is reported and stays there. A tag is only taken if the field says all that the tag says.
 */
final class TagReading {
    private static final int MOST_ATTRIBUTES = Attributes.MOST;
    private static final int LONGEST_KEY = 255;
    private static final int LONGEST_VALUE = 10_000;

    private final OsmElement element;
    private final IssueLog issues;
    private final Set<String> taken = new HashSet<>();

    TagReading(OsmElement element, IssueLog issues) {
        this.element = element;
        this.issues = issues;
    }

    Tags tags() {
        return element.tags();
    }

    /** The value, which from now on counts as said by a field; empty if there is none. */
    String take(String key) {
        String value = element.tags().text(key);
        if (!value.isEmpty()) {
            taken.add(key);
        }
        return value;
    }

    /** The text and its translations, such as {@code name} and {@code name:fr}. */
    LocalizedText takeTexts(String key) {
        Map<String, String> texts = Texts.of(element.tags(), key);
        if (!texts.isEmpty()) {
            taken.add(key);
            texts.keySet().forEach(language -> taken.add(key + ":" + language));
        }
        return new LocalizedText(texts);
    }

    /** A length with or without a unit, in metres; null if there is none or it is nonsense, which is reported. */
    @Nullable
    Double takeMetres(String key, double least, double most) {
        return takeNumber(key, least, most, "metres", Measures::metres);
    }

    /** A slope as percent; null if there is none or it is nonsense, which is reported. */
    @Nullable
    Double takeInclinePercent(String key) {
        return takeNumber(key, -100, 100, "percent", Measures::inclinePercent);
    }

    /** A direction in degrees from north; null if there is none or it is nonsense, which is reported. */
    @Nullable
    Double takeDirectionDegrees(String key) {
        return takeNumber(key, 0, Math.nextDown(360.0), "degrees", Measures::directionDegrees);
    }

    /** A whole number; null if there is none or it is nonsense, which is reported. */
    @Nullable
    Integer takeCount(String key, int least, int most) {
        Double count = takeNumber(key, least, most, "", Measures::wholeNumber);
        return count == null ? null : count.intValue();
    }

    /** The value of a yes/no tag; null if it is neither. */
    @Nullable
    Boolean takeYesOrNo(String key) {
        String value = element.tags().text(key);
        if (value.equals("yes") || value.equals("no")) {
            taken.add(key);
            return value.equals("yes");
        }
        return null;
    }

    /** Puts a tag back among the attributes. */
    void giveBack(String key) {
        taken.remove(key);
    }

    /** Who the feature is, with all tags that were not taken. */
    Identity identity() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        int leftOut = 0;
        for (int index = 0; index < tags().size(); index++) {
            String key = tags().key(index);
            String value = tags().value(index);
            boolean fits = !key.isBlank() && key.length() <= LONGEST_KEY && value.length() <= LONGEST_VALUE;
            if (taken.contains(key)) {
                continue;
            }
            if (fits && attributes.size() < MOST_ATTRIBUTES) {
                attributes.put(key, value);
            } else {
                leftOut++;
            }
        }
        if (leftOut > 0) {
            issues.warning(
                    element.reference(),
                    "",
                    leftOut + " tags are not kept: a feature has room for " + MOST_ATTRIBUTES + " extra attributes.");
        }
        return Identity.imported(Source.openStreetMap(element.reference()), new Attributes(attributes));
    }

    void note(String field, String reason) {
        issues.note(element.reference(), field, reason);
    }

    void warning(String field, String reason) {
        issues.warning(element.reference(), field, reason);
    }

    private @Nullable Double takeNumber(
            String key, double least, double most, String unit, Function<String, OptionalDouble> parser) {
        String value = element.tags().text(key);
        if (value.isEmpty()) {
            return null;
        }
        OptionalDouble number = parser.apply(value);
        if (number.isEmpty()) {
            warning(key, "\"" + value + "\" is not understood as a number of " + unit + "; it stays an attribute.");
            return null;
        }
        double found = number.getAsDouble();
        if (found < least || found > most) {
            warning(
                    key,
                    "\"" + value + "\" is outside " + least + " to " + most + " " + unit + "; it stays an attribute.");
            return null;
        }
        taken.add(key);
        return found;
    }
}
