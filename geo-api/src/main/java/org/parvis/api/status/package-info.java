/** How far the service is with getting ready: the first import, then the walking network. */
@NullMarked
package org.parvis.api.status;

import org.jspecify.annotations.NullMarked;
