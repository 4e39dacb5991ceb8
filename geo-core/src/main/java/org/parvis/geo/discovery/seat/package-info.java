/** Where walkers can sit down. */
@NullMarked
package org.parvis.geo.discovery.seat;

import org.jspecify.annotations.NullMarked;
