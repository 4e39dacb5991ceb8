package org.parvis.geo.exchange.layer;

/**
 * A column of a layer.
 *
 * @param name as the file writes it, unique within its layer
 * @param type of its values
 */
public record Column(String name, ColumnType type) {}
