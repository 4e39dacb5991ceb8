/** Tests of discovery planning. */
@NullMarked
package org.parvis.geo.discovery;

import org.jspecify.annotations.NullMarked;
