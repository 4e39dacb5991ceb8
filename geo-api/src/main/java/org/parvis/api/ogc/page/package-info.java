/** The documents of OGC API – Features as pages for people, in French and English, with a map where there is a place. */
@NullMarked
package org.parvis.api.ogc.page;

import org.jspecify.annotations.NullMarked;
