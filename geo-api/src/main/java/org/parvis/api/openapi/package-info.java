/** The description of the service for machines and for people (OpenAPI). */
@NullMarked
package org.parvis.api.openapi;

import org.jspecify.annotations.NullMarked;
