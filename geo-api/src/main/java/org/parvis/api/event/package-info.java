/** Events over HTTP. */
@NullMarked
package org.parvis.api.event;

import org.jspecify.annotations.NullMarked;
