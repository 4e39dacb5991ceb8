package org.parvis.geo.routing;

/** How the direction of walking changes from one section to the next. */
enum Turn {
    STRAIGHT,
    BEAR_LEFT,
    BEAR_RIGHT,
    LEFT,
    RIGHT,
    SHARP_LEFT,
    SHARP_RIGHT,
    BACK;

    /** @param degrees the change of heading, −180 to 180, positive to the right; NaN if there is none */
    static Turn of(double degrees) {
        double much = Math.abs(degrees);
        if (Double.isNaN(degrees) || much < 25) {
            return STRAIGHT;
        }
        boolean right = degrees > 0;
        if (much < 55) {
            return right ? BEAR_RIGHT : BEAR_LEFT;
        }
        if (much < 130) {
            return right ? RIGHT : LEFT;
        }
        if (much < 170) {
            return right ? SHARP_RIGHT : SHARP_LEFT;
        }
        return BACK;
    }
}
