/** Tests of green lines. */
@NullMarked
package org.parvis.geo.greenline;

import org.jspecify.annotations.NullMarked;
