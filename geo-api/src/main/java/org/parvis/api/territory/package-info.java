/** The town as a whole, for whoever opens a map of it. */
@NullMarked
package org.parvis.api.territory;

import org.jspecify.annotations.NullMarked;
