/** Rows of any layer as features of Parvis, and back. */
@NullMarked
package org.parvis.geo.exchange.mapping;

import org.jspecify.annotations.NullMarked;
