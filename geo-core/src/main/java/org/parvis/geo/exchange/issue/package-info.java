/** What was wrong with what others wrote, for a person who can mend it. */
@NullMarked
package org.parvis.geo.exchange.issue;

import org.jspecify.annotations.NullMarked;
