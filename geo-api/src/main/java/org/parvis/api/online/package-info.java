/** Asking services on the internet, for those who switched that on: never needed to run, and never into a private network. */
@NullMarked
package org.parvis.api.online;

import org.jspecify.annotations.NullMarked;
