/** The solver on published instances and on the bundled town. Not part of the product. */
@NullMarked
package org.parvis.geo.bench.orienteering;

import org.jspecify.annotations.NullMarked;
