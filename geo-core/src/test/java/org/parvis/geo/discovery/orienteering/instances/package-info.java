/** Reads the published instances of the orienteering problem, for the benchmark and for tests. */
@NullMarked
package org.parvis.geo.discovery.orienteering.instances;

import org.jspecify.annotations.NullMarked;
