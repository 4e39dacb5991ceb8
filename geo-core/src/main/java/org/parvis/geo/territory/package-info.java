/**
 * What a town is made of: quartiers, streets, key places, events, furniture and published walks, as immutable values
 * with real attributes. Geometries are WGS 84, longitude first.
 */
@NullMarked
package org.parvis.geo.territory;

import org.jspecify.annotations.NullMarked;
