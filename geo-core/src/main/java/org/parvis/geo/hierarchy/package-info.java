/**
 * Shortest ways on a graph of plain numbers: a customizable contraction hierarchy.
 *
 * <p>{@link org.parvis.geo.hierarchy.NodeOrder} ranks the nodes once, {@link org.parvis.geo.hierarchy.Hierarchy} adds the
 * arcs that contracting them in this order asks for, {@link org.parvis.geo.hierarchy.HierarchyWeights} fits both to one
 * walker, and {@link org.parvis.geo.hierarchy.HierarchySearch} and {@link org.parvis.geo.hierarchy.ManyToMany} answer.
 * Sources: J. Dibbelt, B. Strasser, D. Wagner, "Customizable Contraction Hierarchies", ACM Journal of Experimental
 * Algorithmics 21 (2016); A. Schild, C. Sommer, "On Balanced Separators in Road Networks", SEA 2015; D. Delling,
 * A. Goldberg, A. Nowatzyk, R. Werneck, "PHAST: Hardware-Accelerated Shortest Path Trees", IPDPS 2011; D. Delling,
 * A. Goldberg, R. Werneck, "Faster Batched Shortest Paths in Road Networks", ATMOS 2011.
 */
@NullMarked
package org.parvis.geo.hierarchy;

import org.jspecify.annotations.NullMarked;
