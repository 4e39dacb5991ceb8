package org.parvis.geo.bench;

import java.util.Locale;

/** What the engines are asked, one after the other. */
enum Question {
    /** The nearest position on a street. */
    SNAP,
    /** How long the quickest walk takes. */
    P2P_TIME,
    /** The same with its line. */
    P2P_GEOMETRY,
    /** The same with its line and directions in words. */
    P2P_INSTRUCTIONS,
    /** Times between 50 points, both ways. */
    MATRIX50,
    /** Times between 200 points, both ways. */
    MATRIX200,
    /** All that is reached within 15 minutes. */
    REACH_TREE,
    /** The polygon round it. */
    REACH_POLYGON,
    /** Times from one node to all others. */
    ONE_TO_ALL,
    /** The same with preparation, where an engine has one; compared with the others' {@link #ONE_TO_ALL}. */
    ONE_TO_ALL_PREPARED;

    static final double REACH_MINUTES = 15;

    /** The word in the printed lines. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    int matrixSize() {
        return this == MATRIX50 ? 50 : 200;
    }

    /** The question of the others that this one is held against. */
    Question heldAgainst() {
        return this == ONE_TO_ALL_PREPARED ? ONE_TO_ALL : this;
    }
}
