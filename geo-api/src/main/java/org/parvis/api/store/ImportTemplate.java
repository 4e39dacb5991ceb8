package org.parvis.api.store;

import java.util.UUID;

/**
 * Choices for imports to come.
 *
 * @param name for people
 * @param choices as JSON
 */
public record ImportTemplate(UUID id, String name, String choices) {}
