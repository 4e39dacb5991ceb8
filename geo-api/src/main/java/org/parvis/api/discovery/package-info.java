/** Discovery routes over HTTP: places chosen and ordered within a time budget. */
@NullMarked
package org.parvis.api.discovery;

import org.jspecify.annotations.NullMarked;
