/** What walks and discovery routes are computed on: the seam between HTTP and the walking network of the day. */
@NullMarked
package org.parvis.api.network;

import org.jspecify.annotations.NullMarked;
