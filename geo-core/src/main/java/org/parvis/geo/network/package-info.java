/** The walking network built from the stored streets, and how each walker uses it. */
@NullMarked
package org.parvis.geo.network;

import org.jspecify.annotations.NullMarked;
