package org.parvis.geo.routing;

import org.parvis.geo.shared.Language;

/** The sentences of walking directions in one language; without a full stop. */
interface Phrases {
    static Phrases in(Language language) {
        return switch (language) {
            case FRENCH -> new FrenchPhrases();
            case ENGLISH -> new EnglishPhrases();
        };
    }

    /** @param heading compass degrees */
    String head(double heading, Section onto);

    String go(Turn turn, Section onto);

    /** Over a crossing and straight on along something that has no name. */
    String crossAndGoOn();

    /**
     * @param stop its number, 0 for the end of the walk
     * @param name of what is reached, empty if it has none
     */
    String arrive(int stop, String name, Side side);

    /** The same sentence, saying first by what one knows where to do it. */
    String by(Landmarks.Sight sight, String sentence);
}
