package org.parvis.api.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Feature;

/**
 * Writes what imports bring so that it can be taken back: whatever a row was before is kept in the same transaction, in a
 * table of its own. Collections are named as addresses name them, such as {@code streets}.
 */
public interface ImportTrail {
    /**
     * How features compare with what is stored.
     *
     * @param added unknown before
     * @param changed known, and different
     * @param same known, and no different
     */
    record Tally(long added, long changed, long same) {
        public static final Tally NONE = new Tally(0, 0, 0);

        public Tally plus(Tally more) {
            return new Tally(added + more.added, changed + more.changed, same + more.same);
        }
    }

    /** A feature that is not any more as an import left it. */
    record EditedFeature(String collection, UUID id, String name) {}

    /**
     * Does this in one transaction. On the embedded database, edits wait until it ends; see DECISIONS.
     *
     * @throws ParvisException of the work, and then nothing was written
     */
    <T> T inOneTransaction(Supplier<T> work);

    /** Those of these that there are, in no order. */
    List<? extends Feature> known(String collection, List<UUID> ids);

    /** Compares and writes nothing. At most some thousand features with ids that differ. */
    Tally compare(String collection, List<? extends Feature> features);

    /**
     * Writes features within the running transaction, as many as {@link #compare} takes.
     *
     * @param replacing whether those that are known are replaced; otherwise they stay as they are
     * @return counts those that stay although they differ among the changed ones, whether replaced or not
     */
    Tally write(UUID importId, String collection, List<? extends Feature> features, boolean replacing);

    /** How many features of this dataset there are. */
    long count(String collection, String dataset);

    /**
     * Deletes the features of a dataset that an import did not meet, within the running transaction.
     *
     * @return how many
     */
    long retire(UUID importId, String collection, String dataset, Predicate<UUID> isMet, Deadline deadline);

    /** How many of these features there are. */
    long countOf(String collection, Collection<UUID> ids);

    /**
     * Deletes these features, as far as there are any, within the running transaction. The import has written none of
     * them.
     *
     * @return how many
     */
    long withdraw(UUID importId, String collection, Collection<UUID> ids, Deadline deadline);

    /** Keeps the frame of the town, before an import changes it. */
    void keepTerritory(UUID importId);

    /**
     * What was changed since the import, other than by imports that were undone.
     *
     * @param most of them to tell
     */
    List<EditedFeature> edited(UUID importId, int most);

    /**
     * Puts back what was there before, within the running transaction: same ids and contents, with versions that go up.
     * What was edited since is passed over.
     *
     * @return how many features were put back or taken away
     */
    long undo(UUID importId);

    /** Forgets what was there before: the import cannot be undone any more. */
    void forget(UUID importId);
}
