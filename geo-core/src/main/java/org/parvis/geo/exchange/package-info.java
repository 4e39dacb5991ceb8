/** Reading what others wrote, one reader per format, and the report of what was wrong with it. */
@NullMarked
package org.parvis.geo.exchange;

import org.jspecify.annotations.NullMarked;
