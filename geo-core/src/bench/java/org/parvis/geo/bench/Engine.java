package org.parvis.geo.bench;

import java.util.Set;

/** An engine that has been built on a town. One thread at a time. */
interface Engine extends AutoCloseable {
    /** The word in the printed lines. */
    String name();

    Set<Question> answers();

    /**
     * Answers a question once.
     *
     * @param index which of the points; any number, the points repeat
     * @return something that follows from the answer, so that no work can be left out
     */
    double ask(Question question, int index);

    @Override
    default void close() {}
}
