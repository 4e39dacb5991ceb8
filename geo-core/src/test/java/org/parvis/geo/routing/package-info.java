/** Tests of walks, matrices and directions. */
@NullMarked
package org.parvis.geo.routing;

import org.jspecify.annotations.NullMarked;
