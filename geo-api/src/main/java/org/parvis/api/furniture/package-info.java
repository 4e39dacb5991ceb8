/** Street furniture over HTTP. */
@NullMarked
package org.parvis.api.furniture;

import org.jspecify.annotations.NullMarked;
