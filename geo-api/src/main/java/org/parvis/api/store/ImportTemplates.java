package org.parvis.api.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The choices that people saved. */
public interface ImportTemplates {
    void create(ImportTemplate template);

    /** By name. */
    List<ImportTemplate> list();

    Optional<ImportTemplate> get(UUID id);

    /** Says whether there was one. */
    boolean delete(UUID id);
}
