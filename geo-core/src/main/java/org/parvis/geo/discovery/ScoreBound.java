package org.parvis.geo.discovery;

/**
 * How much more interesting any other choice and order of stops could be, whoever plans it. Rests and the choice of finer
 * streets come after the choice of stops and are not part of the question: they only ever take time, so that the bound
 * holds for walks with them too.
 *
 * @param upperBound no walk within these wishes has stops worth more than this
 * @param gapPercent by how many percent that is more than the stops of this walk are worth, 0 or more
 * @param proved whether this walk's stops are proved to be the best there are
 * @param sentence the same in words, in the language of the request
 * @param seconds how long it took to prove, 0 or more
 */
public record ScoreBound(double upperBound, double gapPercent, boolean proved, String sentence, double seconds) {}
