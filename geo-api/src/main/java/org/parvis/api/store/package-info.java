/** Keeping features in a database, H2 or PostGIS alike, each with a version so that no write is lost. */
@NullMarked
package org.parvis.api.store;

import org.jspecify.annotations.NullMarked;
