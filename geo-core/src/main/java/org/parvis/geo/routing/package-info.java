/** Shortest walks on the network, times between many places, and the words for them. */
@NullMarked
package org.parvis.geo.routing;

import org.jspecify.annotations.NullMarked;
