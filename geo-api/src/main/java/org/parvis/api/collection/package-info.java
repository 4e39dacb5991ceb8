/** What all collections share: paging, filters, versions as ETags, and features as GeoJSON (RFC 7946). */
@NullMarked
package org.parvis.api.collection;

import org.jspecify.annotations.NullMarked;
