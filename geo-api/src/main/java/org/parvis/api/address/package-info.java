/** Looking up addresses at the national service, for those who switched that on. */
@NullMarked
package org.parvis.api.address;

import org.jspecify.annotations.NullMarked;
