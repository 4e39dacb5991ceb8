/** Conditions on features that others write as text, as values that can be looked at before anything is asked of a database. */
@NullMarked
package org.parvis.geo.filter;

import org.jspecify.annotations.NullMarked;
