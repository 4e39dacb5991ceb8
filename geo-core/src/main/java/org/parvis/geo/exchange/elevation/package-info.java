/** Files of heights above the sea, and the slopes of streets that follow from them. */
@NullMarked
package org.parvis.geo.exchange.elevation;

import org.jspecify.annotations.NullMarked;
