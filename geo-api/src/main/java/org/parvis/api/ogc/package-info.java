/**
 * The collections for geographic information systems: OGC API – Features under {@code /ogc}, beside the interface of
 * Parvis' own page and on the same stores.
 */
@NullMarked
package org.parvis.api.ogc;

import org.jspecify.annotations.NullMarked;
