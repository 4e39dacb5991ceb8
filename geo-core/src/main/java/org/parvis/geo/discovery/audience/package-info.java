/** For whom a place counts how much, as a table of data with its reasons. */
@NullMarked
package org.parvis.geo.discovery.audience;

import org.jspecify.annotations.NullMarked;
