/** How good green lines are proved to be, and how long that takes. */
@NullMarked
package org.parvis.geo.bench.greenline;

import org.jspecify.annotations.NullMarked;
