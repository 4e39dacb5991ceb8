/** Streets over HTTP. */
@NullMarked
package org.parvis.api.street;

import org.jspecify.annotations.NullMarked;
