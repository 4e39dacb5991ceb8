package org.parvis.geo.exchange;

/** Told how far a long reading has come. */
@FunctionalInterface
public interface ImportProgress {
    /** For callers who do not want to know. */
    ImportProgress SILENT = (step, fraction) -> {};

    /**
     * @param step what is being done
     * @param fraction of the whole, 0 to 1, never falling
     */
    void at(Step step, double fraction);

    /** The steps of an import, in order. */
    enum Step {
        READING,
        STREETS,
        PLACES,
        BACKDROP,
        STORING,
        NETWORK
    }
}
