/** The service: one package for each domain word, and this entry point. */
@NullMarked
package org.parvis.api;

import org.jspecify.annotations.NullMarked;
