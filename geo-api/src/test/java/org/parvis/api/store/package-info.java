@NullMarked
package org.parvis.api.store;

import org.jspecify.annotations.NullMarked;
