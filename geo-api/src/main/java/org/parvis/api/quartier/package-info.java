/** Neighbourhoods over HTTP. */
@NullMarked
package org.parvis.api.quartier;

import org.jspecify.annotations.NullMarked;
