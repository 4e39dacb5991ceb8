package org.parvis.geo.network;

import java.util.Collection;
import java.util.UUID;
import org.parvis.geo.territory.Street;

/**
 * The streets of a town in the least room from which its network can be built again after an edit, a tenth of what {@link
 * Street} objects take. Immutable.
 */
public final class WalkableStreets {
    private final StreetLines lines;

    private WalkableStreets(StreetLines lines) {
        this.lines = lines;
    }

    /** @param streets any, also those nobody may walk on, which are left out */
    public static WalkableStreets of(Collection<Street> streets) {
        StreetLines lines = new StreetLines();
        streets.forEach(lines::add);
        return new WalkableStreets(lines.finish());
    }

    /**
     * The streets after an edit. If these were made of streets in the order of their ids (as text: without sign), the
     * network built of the result is the same as one built of all streets after the edit in that order, but for the
     * numbers of nodes and pieces.
     *
     * @param written new streets, and changed ones as they are now
     * @param gone ids of streets that are no more; others have no effect
     */
    public WalkableStreets with(Collection<Street> written, Collection<UUID> gone) {
        return new WalkableStreets(EditedLines.of(lines, written, gone));
    }

    /** How many streets can be walked, spots included. */
    public int size() {
        return lines.streets.size();
    }

    /** How many positions are kept, those included that edits left behind: at most about twice those in use. */
    public int positions() {
        return lines.positions.size();
    }

    StreetLines lines() {
        return lines;
    }
}
