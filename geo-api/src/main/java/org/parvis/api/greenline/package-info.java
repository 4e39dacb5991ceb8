/** Green lines over HTTP: one line on the ground through all chosen places. */
@NullMarked
package org.parvis.api.greenline;

import org.jspecify.annotations.NullMarked;
