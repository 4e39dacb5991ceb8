/** Tests of opening hours. */
@NullMarked
package org.parvis.geo.hours;

import org.jspecify.annotations.NullMarked;
