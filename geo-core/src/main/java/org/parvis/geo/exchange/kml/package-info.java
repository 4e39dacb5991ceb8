/** KML 2.2 and 2.3 and KMZ: each folder with placemarks is a layer. Nothing that a file links to is fetched. */
@NullMarked
package org.parvis.geo.exchange.kml;

import org.jspecify.annotations.NullMarked;
