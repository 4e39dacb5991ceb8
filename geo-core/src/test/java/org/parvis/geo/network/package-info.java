/** Tests of the walking network. */
@NullMarked
package org.parvis.geo.network;

import org.jspecify.annotations.NullMarked;
