/** Key places over HTTP. */
@NullMarked
package org.parvis.api.place;

import org.jspecify.annotations.NullMarked;
