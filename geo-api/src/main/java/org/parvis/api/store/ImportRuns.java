package org.parvis.api.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.geo.exchange.ImportReport;

/** The imports that were carried out, with their reports. Every method joins the running transaction or makes one. */
public interface ImportRuns {
    /** @param checksum of the file that was read, by which {@link #holds} knows it again */
    ImportRun save(ImportReport report, String checksum);

    /** The latest first. */
    List<ImportRun> list();

    Optional<ImportReport> get(UUID id);

    /** Whether a file with this checksum was imported to the end. */
    boolean holds(String checksum);
}
