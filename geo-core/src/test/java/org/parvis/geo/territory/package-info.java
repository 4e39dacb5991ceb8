@NullMarked
package org.parvis.geo.territory;

import org.jspecify.annotations.NullMarked;
