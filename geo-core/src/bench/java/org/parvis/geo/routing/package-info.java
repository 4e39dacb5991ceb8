/** What the benchmark needs of the inside of routing. */
@NullMarked
package org.parvis.geo.routing;

import org.jspecify.annotations.NullMarked;
