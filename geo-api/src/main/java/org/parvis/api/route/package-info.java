/** Saved routes over HTTP, also made from the answer of a discovery request as it comes. */
@NullMarked
package org.parvis.api.route;

import org.jspecify.annotations.NullMarked;
