/**
 * The exchange of how accessible footways are, as the French standard has it (CNIG, "Accessibilité du cheminement en
 * voirie", v2021-10, revision 2026-04): its tables, and streets as rows of them.
 */
@NullMarked
package org.parvis.geo.exchange.cnig;

import org.jspecify.annotations.NullMarked;
