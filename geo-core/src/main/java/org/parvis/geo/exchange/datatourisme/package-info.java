/** Places and events as DATAtourisme gives them out: linked data in JSON, in an archive, a graph or page by page. */
@NullMarked
package org.parvis.geo.exchange.datatourisme;

import org.jspecify.annotations.NullMarked;
