/** JSON under the limits of an import: token by token, or item by item where a file is a list of things. */
@NullMarked
package org.parvis.geo.exchange.json;

import org.jspecify.annotations.NullMarked;
