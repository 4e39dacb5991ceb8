/**
 * The green line: one line on the ground through all chosen places, a loop or with two ends, as short and as easy to
 * follow as can be, with a proof of how much better any other could be.
 */
@NullMarked
package org.parvis.geo.greenline;

import org.jspecify.annotations.NullMarked;
