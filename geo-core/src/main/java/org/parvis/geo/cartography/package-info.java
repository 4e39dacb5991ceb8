/** Drawing the stored town as map tiles. */
@NullMarked
package org.parvis.geo.cartography;

import org.jspecify.annotations.NullMarked;
