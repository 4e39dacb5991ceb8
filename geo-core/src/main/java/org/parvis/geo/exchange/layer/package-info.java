/**
 * Files of other programs as layers of rows, whatever their format: what every reader and writer of
 * {@code org.parvis.geo.exchange} gives and takes.
 */
@NullMarked
package org.parvis.geo.exchange.layer;

import org.jspecify.annotations.NullMarked;
