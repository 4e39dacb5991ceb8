package org.parvis.geo.exchange.mapping;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.parvis.geo.shared.ParvisException;

/** A collection that rows can be imported into. */
public enum TargetCollection {
    QUARTIERS,
    STREETS,
    PLACES,
    EVENTS,
    FURNITURE,
    ROUTES;

    /** As addresses and requests write it, such as {@code streets}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @throws ParvisException {@code INVALID_VALUE}, naming the known ones */
    public static TargetCollection of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> ParvisException.invalid(
                        "target",
                        "There is no collection \"" + word + "\"; write one of "
                                + Arrays.stream(values())
                                        .map(TargetCollection::word)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
