package org.parvis.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The imports that were begun. Every method joins the running transaction or makes one of its own. */
public interface ImportJobs {
    /** @param owner which installation works on it */
    void create(ImportJob job, UUID owner);

    Optional<ImportJob> get(UUID id);

    /** Without their previews, the latest first. */
    List<ImportJob> list();

    /** Changes the state if it is one of these at this moment. Says whether it did. */
    boolean move(UUID id, Set<ImportState> from, ImportState to);

    /** Writes all that can change of a job; nothing if it was deleted meanwhile. */
    void save(ImportJob job);

    /** With what is kept to undo it. */
    void delete(UUID id);

    /** Running ones of this owner, and of any owner those that nothing happened to since then. */
    List<ImportJob> interrupted(UUID owner, Instant silentSince);

    /** Makes all undoable ones but the latest final: forgets what was there before them. */
    void keepUndoOf(int latest);
}
