/** The map background over HTTP: tiles drawn here from the stored features, so that the map needs no internet. */
@NullMarked
package org.parvis.api.tile;

import org.jspecify.annotations.NullMarked;
