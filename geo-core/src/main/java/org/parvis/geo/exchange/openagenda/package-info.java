/** Agendas of events as OpenAgenda's programming interface (version 2) answers with them. */
@NullMarked
package org.parvis.geo.exchange.openagenda;

import org.jspecify.annotations.NullMarked;
