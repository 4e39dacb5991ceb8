package org.parvis.geo.network;

/**
 * Degrees as whole numbers of a small unit from an origin. In a town the unit is a billionth of a degree, a tenth of a
 * millimetre: a position with nine decimals or less comes back to the last bit, any other within 0.06 mm. Only where
 * streets lie more than four degrees apart is the unit larger, at most 1e-7 degree (1.1 cm).
 *
 * @param originLongitude in units
 * @param originLatitude in units
 * @param perDegree units in a degree
 */
record PositionUnits(long originLongitude, long originLatitude, double perDegree) {
    private static final double FINEST = 1e9;
    private static final double COARSEST = 1e7;

    /** The finest units in which a square of this half side, in degrees, fits. */
    static PositionUnits around(double longitude, double latitude, double halfSide) {
        double perDegree = FINEST;
        while (perDegree > COARSEST && halfSide * perDegree > Integer.MAX_VALUE - 1.0) {
            perDegree /= 10;
        }
        return new PositionUnits(Math.round(longitude * perDegree), Math.round(latitude * perDegree), perDegree);
    }

    void store(Sections sections) {
        sections.put("units", new long[] {originLongitude, originLatitude, Double.doubleToLongBits(perDegree)});
    }

    /**
     * The units that {@link #store} put there.
     *
     * @throws IllegalArgumentException if {@link #around} never gives such
     */
    static PositionUnits stored(Sections sections) {
        long[] numbers = sections.longs("units");
        StoredNumbers.requireLength("units", 3, numbers);
        double perDegree = Double.longBitsToDouble(numbers[2]);
        boolean known = false;
        for (double finer = FINEST; finer >= COARSEST; finer /= 10) {
            known |= finer == perDegree;
        }
        if (!known || Math.abs(numbers[0] / perDegree) > 180 || Math.abs(numbers[1] / perDegree) > 90) {
            throw new IllegalArgumentException("its units of position are wrong");
        }
        return new PositionUnits(numbers[0], numbers[1], perDegree);
    }

    int ofLongitude(double degrees) {
        return Math.toIntExact(Math.round(degrees * perDegree) - originLongitude);
    }

    int ofLatitude(double degrees) {
        return Math.toIntExact(Math.round(degrees * perDegree) - originLatitude);
    }

    double longitude(int units) {
        return (originLongitude + units) / perDegree;
    }

    double latitude(int units) {
        return (originLatitude + units) / perDegree;
    }
}
