/** When a place can be visited: the {@code opening_hours} grammar of OpenStreetMap as intervals of a given day. */
@NullMarked
package org.parvis.geo.hours;

import org.jspecify.annotations.NullMarked;
