/** Parvis beside other engines on the same streets in the same run. Not part of the product. */
@NullMarked
package org.parvis.geo.bench;

import org.jspecify.annotations.NullMarked;
