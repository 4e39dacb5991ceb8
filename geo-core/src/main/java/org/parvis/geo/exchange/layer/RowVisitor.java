package org.parvis.geo.exchange.layer;

/** Takes the rows of a layer one after the other. */
@FunctionalInterface
public interface RowVisitor {
    /** @return whether to go on */
    boolean take(LayerRow row);
}
