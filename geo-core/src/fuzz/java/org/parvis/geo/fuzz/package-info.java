/** Broken and hostile input for everything that reads what others wrote, made up by a fuzzer. Never shipped. */
@NullMarked
package org.parvis.geo.fuzz;

import org.jspecify.annotations.NullMarked;
