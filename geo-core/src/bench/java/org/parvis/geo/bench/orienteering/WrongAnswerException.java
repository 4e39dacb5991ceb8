package org.parvis.geo.bench.orienteering;

/** The solver gave an answer that is none. */
final class WrongAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongAnswerException(String instance, int run, String complaint) {
        super("WRONG ANSWER to " + instance + " in run " + run + ": " + complaint);
    }
}
