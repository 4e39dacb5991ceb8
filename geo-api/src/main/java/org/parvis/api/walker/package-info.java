/** The table of walkers over HTTP. */
@NullMarked
package org.parvis.api.walker;

import org.jspecify.annotations.NullMarked;
