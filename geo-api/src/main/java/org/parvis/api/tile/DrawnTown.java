package org.parvis.api.tile;

import org.parvis.geo.cartography.TileRenderer;

/**
 * The town as it was at one revision, ready to be drawn.
 *
 * @param revision names the state of everything that is drawn
 * @param renderer draws it
 * @param blank whether there was nothing yet: before the first import is finished
 * @param attribution the line to be shown beside the map; empty if none
 */
record DrawnTown(String revision, TileRenderer renderer, boolean blank, String attribution) {}
