package org.parvis.api.collection;

import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Attributes;

/** The properties that features of every collection have; all may be missing when they are written. */
public interface CommonProperties {
    /** The name as it stands at the place. */
    @Nullable
    String name();

    /** The name by language; {@code und} where no language is stated. */
    @Nullable
    LocalizedText names();

    /** Where it came from. */
    @Nullable
    SourceProperties source();

    /** What has no property of its own. */
    @Nullable
    Attributes attributes();

    /** The local text of {@link #descriptions}, for those that have one. */
    default @Nullable String description() {
        return null;
    }

    default @Nullable LocalizedText descriptions() {
        return null;
    }
}
