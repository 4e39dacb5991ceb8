/** Failures over HTTP: the only place that knows which failure has which status (RFC 9457 problem details). */
@NullMarked
package org.parvis.api.problem;

import org.jspecify.annotations.NullMarked;
