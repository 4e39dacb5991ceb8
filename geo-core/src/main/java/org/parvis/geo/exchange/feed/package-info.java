/** What the feeds of tourism offices have in common: items that are features, each with an identifier of its own. */
@NullMarked
package org.parvis.geo.exchange.feed;

import org.jspecify.annotations.NullMarked;
