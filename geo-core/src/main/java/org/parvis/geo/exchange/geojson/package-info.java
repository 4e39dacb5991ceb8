/** GeoJSON (RFC 7946), also with a reference system as older programs write it, and one feature per line. */
@NullMarked
package org.parvis.geo.exchange.geojson;

import org.jspecify.annotations.NullMarked;
