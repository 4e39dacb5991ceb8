package org.parvis.geo.exchange.datatourisme;

import java.util.Set;
import org.parvis.geo.territory.Theme;

/**
 * What a class of the ontology makes of a place.
 *
 * @param word the kind in one word
 * @param interest what such a place is worth before anybody has judged it, 0 to 100
 * @param visitMinutes how long a visit usually takes
 * @param themes what such a place is interesting for
 */
record OfferKind(String word, int interest, int visitMinutes, Set<Theme> themes) {
    OfferKind {
        themes = Set.copyOf(themes);
    }
}
