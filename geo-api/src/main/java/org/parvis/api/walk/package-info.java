/** The quickest walk between two points over HTTP. */
@NullMarked
package org.parvis.api.walk;

import org.jspecify.annotations.NullMarked;
