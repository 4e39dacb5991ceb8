/**
 * How much better than a walk that was found any walk could be: an upper bound on the score of every walk of an
 * orienteering problem, computed after the answer. Two kinds of relaxation are worked on, and the better bound counts: a
 * linear program with cuts and branching (M. Fischetti, J. J. Salazar González and P. Toth, <i>Solving the orienteering
 * problem through branch-and-cut</i>, 1998), and labels that may come back to a stop they have forgotten (R. Baldacci, A.
 * Mingozzi and R. Roberti, <i>New route relaxation and pricing strategies for the vehicle routing problem</i>, 2011; G.
 * Righini and M. Salani, <i>Decremental state space relaxation strategies for the orienteering problem with time
 * windows</i>, 2009). No number leaves this package that rounding could have made too low.
 */
@NullMarked
package org.parvis.geo.discovery.certificate;

import org.jspecify.annotations.NullMarked;
