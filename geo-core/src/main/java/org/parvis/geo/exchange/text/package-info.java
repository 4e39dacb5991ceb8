/** What files of text have in common, whatever their format: bytes, charsets, values written as text, ranges of positions. */
@NullMarked
package org.parvis.geo.exchange.text;

import org.jspecify.annotations.NullMarked;
