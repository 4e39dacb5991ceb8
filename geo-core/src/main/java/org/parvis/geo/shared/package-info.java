/**
 * What every other package leans on: coordinates and their reference systems, units, texts in several languages, and
 * the errors a caller can cause. Depends on nothing else of Parvis.
 */
@NullMarked
package org.parvis.geo.shared;

import org.jspecify.annotations.NullMarked;
