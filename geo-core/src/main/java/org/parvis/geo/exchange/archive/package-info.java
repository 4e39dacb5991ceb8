/** Archives and raw bytes that somebody gave: read within limits, whatever they claim about themselves. */
@NullMarked
package org.parvis.geo.exchange.archive;

import org.jspecify.annotations.NullMarked;
