/** How the territory's values are written in JSON, the same on HTTP and in the database's JSON columns. */
@NullMarked
package org.parvis.api.json;

import org.jspecify.annotations.NullMarked;
