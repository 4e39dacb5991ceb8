/** Filling the town from files, and the reports of what came of it. */
@NullMarked
package org.parvis.api.imports;

import org.jspecify.annotations.NullMarked;
