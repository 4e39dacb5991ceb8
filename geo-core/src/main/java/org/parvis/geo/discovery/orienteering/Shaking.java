package org.parvis.geo.discovery.orienteering;

/** What a search does with a walk: build one, and change it at random to one that is often as good. */
interface Shaking {
    /** Builds a walk from nothing; through a random far stop unless it is to be the plainly greedy one. */
    void build(boolean plain);

    /** Takes a part of the walk out and fills it up anew; the walk fits in the budget before and after. */
    void shake();

    /** Gives another good walk, parts of which may be taken over from now on. */
    void learn(Snapshot model);

    void save(Snapshot snapshot);

    void restore(Snapshot snapshot);
}
