/** How long an answer may take, and whether anybody still waits for it. */
@NullMarked
package org.parvis.api.deadline;

import org.jspecify.annotations.NullMarked;
