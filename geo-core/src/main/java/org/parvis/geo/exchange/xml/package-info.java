/** XML from strangers: without document types, entities or anything fetched, and never with a text too long to hold. */
@NullMarked
package org.parvis.geo.exchange.xml;

import org.jspecify.annotations.NullMarked;
