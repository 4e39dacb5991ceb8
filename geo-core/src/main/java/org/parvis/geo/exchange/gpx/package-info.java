/** GPX 1.0 and 1.1: waypoints, routes and tracks as three layers. */
@NullMarked
package org.parvis.geo.exchange.gpx;

import org.jspecify.annotations.NullMarked;
