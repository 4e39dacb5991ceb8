/** How far one gets on foot, over HTTP. */
@NullMarked
package org.parvis.api.reach;

import org.jspecify.annotations.NullMarked;
