/** Walks over HTTP: from one point to another, past others, and round. */
@NullMarked
package org.parvis.api.walk;

import org.jspecify.annotations.NullMarked;
