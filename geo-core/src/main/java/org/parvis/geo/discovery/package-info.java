/** Choosing and ordering places for a walk within a time budget. */
@NullMarked
package org.parvis.geo.discovery;

import org.jspecify.annotations.NullMarked;
