/**
 * The walking network built from the stored streets, and how each walker uses it.
 *
 * <p>{@link org.parvis.geo.network.NetworkBuilder} cuts streets where they meet and lays lines of sight across squares;
 * {@link org.parvis.geo.network.WalkNetwork} is the result: numbered nodes, pieces and arcs in arrays that never change.
 * {@link org.parvis.geo.network.WalkProfile} is the table of what each walker can and likes to do, and
 * {@link org.parvis.geo.network.WalkWeights} what that makes of every arc.
 */
@NullMarked
package org.parvis.geo.network;

import org.jspecify.annotations.NullMarked;
