/** Walking times between many places over HTTP. */
@NullMarked
package org.parvis.api.matrix;

import org.jspecify.annotations.NullMarked;
