/** How fine it is to walk along a street: art, green, calm, light and shop fronts beside it. */
@NullMarked
package org.parvis.geo.discovery.ambience;

import org.jspecify.annotations.NullMarked;
