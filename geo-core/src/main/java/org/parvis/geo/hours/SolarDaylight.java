package org.parvis.geo.hours;

import ch.poole.openinghoursparser.Event;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Sunrise and sunset from the position of the sun, right to about two minutes below latitude 65° (Fourier series of J. W.
 * Spencer, 1971, in the form of NOAA's "General Solar Position Calculations"). Dawn and dusk are those of civil twilight.
 * Where the sun does not set it rises and sets at midnight; where it does not rise it does both at noon.
 *
 * @param longitude degrees
 * @param latitude degrees
 * @param zone of the local time
 */
record SolarDaylight(double longitude, double latitude, ZoneId zone) implements Daylight {
    /** The sun's upper rim at the horizon, with refraction. */
    private static final double HORIZON_DEGREES = 90.833;

    private static final double CIVIL_TWILIGHT_DEGREES = 96;
    private static final int NOON = 12 * 60;
    private static final double FULL_DAY_DEGREES = 180;
    private static final double MINUTES_PER_DEGREE = 4;

    @Override
    public int minuteOf(Event event, LocalDate date, Bound bound) {
        double yearAngle = 2 * Math.PI / date.lengthOfYear() * (date.getDayOfYear() - 1);
        double zenith = event == Event.DAWN || event == Event.DUSK ? CIVIL_TWILIGHT_DEGREES : HORIZON_DEGREES;
        double halfDayDegrees = halfDayDegrees(zenith, declination(yearAngle));
        boolean morning = event == Event.DAWN || event == Event.SUNRISE;
        if (halfDayDegrees == 0) {
            return NOON;
        }
        if (halfDayDegrees == FULL_DAY_DEGREES) {
            return morning ? 0 : DayFrame.DAY;
        }
        double solarNoon = NOON - MINUTES_PER_DEGREE * longitude - equationOfTimeMinutes(yearAngle);
        double minuteUtc = solarNoon + (morning ? -1 : 1) * MINUTES_PER_DEGREE * halfDayDegrees;
        LocalDateTime local = date.atStartOfDay()
                .plusMinutes(Math.round(minuteUtc))
                .atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(zone)
                .toLocalDateTime();
        return (int) ChronoUnit.MINUTES.between(date.atStartOfDay(), local);
    }

    /** Hour angle of the event: 0 where the sun stays below, 180 where it stays above. */
    private double halfDayDegrees(double zenithDegrees, double declination) {
        double angle = Math.toRadians(latitude);
        double cosine = Math.cos(Math.toRadians(zenithDegrees)) / (Math.cos(angle) * Math.cos(declination))
                - Math.tan(angle) * Math.tan(declination);
        return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
    }

    private static double equationOfTimeMinutes(double yearAngle) {
        return 229.18
                * (0.000075
                        + 0.001868 * Math.cos(yearAngle)
                        - 0.032077 * Math.sin(yearAngle)
                        - 0.014615 * Math.cos(2 * yearAngle)
                        - 0.040849 * Math.sin(2 * yearAngle));
    }

    /** In radians. */
    private static double declination(double yearAngle) {
        return 0.006918
                - 0.399912 * Math.cos(yearAngle)
                + 0.070257 * Math.sin(yearAngle)
                - 0.006758 * Math.cos(2 * yearAngle)
                + 0.000907 * Math.sin(2 * yearAngle)
                - 0.002697 * Math.cos(3 * yearAngle)
                + 0.00148 * Math.sin(3 * yearAngle);
    }
}
