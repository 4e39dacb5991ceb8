/** Tables as text (CSV, RFC 4180), with any separator and with positions in whichever columns. */
@NullMarked
package org.parvis.geo.exchange.csv;

import org.jspecify.annotations.NullMarked;
