package org.parvis.geo.territory;

import java.util.Set;
import org.parvis.geo.shared.ParvisException;

/**
 * Where a feature came from.
 *
 * @param dataset name of the dataset, such as {@code openstreetmap}; {@code parvis} for what was made here
 * @param externalId what the dataset calls it, such as {@code way/4097656}; empty for what was made here
 * @param licence SPDX identifier where there is one, such as {@code ODbL-1.0}; empty if not stated
 * @param attribution the line its licence asks to show, such as {@code © OpenStreetMap contributors}; empty if none
 */
public record Source(String dataset, String externalId, String licence, String attribution) {
    public static final String PARVIS = "parvis";

    /** The dataset of events that ship with the demo: shown as examples, never as real ones. */
    public static final String EXAMPLES = "parvis-examples";

    public static final String OPENSTREETMAP = "openstreetmap";

    /** Events of OpenAgenda, whose uids are the same in every agenda they stand in. */
    public static final String OPENAGENDA = "openagenda";

    /** Places and events of DATAtourisme, the French platform of what tourism offices know. */
    public static final String DATATOURISME = "datatourisme";

    private static final Set<String> RESERVED = Set.of(PARVIS, EXAMPLES, OPENSTREETMAP, OPENAGENDA, DATATOURISME);

    public Source {
        if (dataset.isBlank()) {
            throw ParvisException.invalid("source.dataset", "The source needs the name of its dataset.");
        }
    }

    public static Source parvis() {
        return new Source(PARVIS, "", "", "");
    }

    /** @param externalId type and number, such as {@code way/4097656} */
    public static Source openStreetMap(String externalId) {
        return new Source(OPENSTREETMAP, externalId, "ODbL-1.0", "© OpenStreetMap contributors");
    }

    /** The names of datasets that mean something to Parvis itself: no layer of rows may take one. */
    public static Set<String> reserved() {
        return RESERVED;
    }

    public boolean isExample() {
        return dataset.equals(EXAMPLES);
    }
}
