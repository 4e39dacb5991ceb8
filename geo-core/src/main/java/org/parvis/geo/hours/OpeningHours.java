package org.parvis.geo.hours;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.shared.ParvisException;

/**
 * Opening hours in the {@code opening_hours} grammar (OpenStreetMap wiki, "Key:opening_hours/specification").
 *
 * <p>Common slips of real data are understood ({@code 9-17}, {@code 9am-5pm}, {@code mo-fr}, {@code 10h00-12h00}). What
 * the grammar leaves open is read with caution: a visitor must never stand before a closed door because of us.
 *
 * <ul>
 *   <li>{@code unknown}, and a comment without {@code open} ("by appointment"), are not known to be open: no interval.
 *   <li>A moment ({@code 10:00}) or a series of moments ({@code 10:00-16:00/01:30}) is no interval either.
 *   <li>An open end ({@code 17:00+}) counts until midnight; {@code 17:00-22:00+} until 22:00.
 *   <li>A span past midnight belongs to the day it begins on: {@code Fr 22:00-02:00; Sa off} is open until 02:00.
 *   <li>{@code PH} follows the public holidays of the zone's country where they are known (Monaco, France); elsewhere,
 *       and for school holidays ({@code SH}) everywhere, the rule does not apply.
 * </ul>
 *
 * @param text as written by the source
 */
public record OpeningHours(String text) {
    /** Longest text accepted, as OpenStreetMap's own limit. */
    public static final int LONGEST = 255;

    /** @throws ParvisException {@code INVALID_VALUE} if the text does not follow the grammar, saying where */
    public OpeningHours {
        if (text.isBlank() || text.length() > LONGEST) {
            throw ParvisException.invalid("openingHours", "Opening hours have 1 to " + LONGEST + " characters.");
        }
        OpeningSchedule.parse(text);
    }

    /**
     * When it is open between two moments. Sunrise and sunset are taken with caution, as nobody says where the place is: an
     * opening by the sun counts only when it has begun at any season in western and central Europe up to latitude 50°, such
     * as 09:15 to 15:30 for {@code sunrise-sunset}. Where the place is known, use
     * {@link #between(Instant, Instant, ZoneId, Coordinate)}.
     *
     * @return disjoint intervals in order of time, cut at {@code from} and {@code until}
     * @throws ParvisException {@code INVALID_VALUE} if the two moments lie more than 800 days apart or outside the years
     *     1900 to 2300
     */
    public List<OpeningInterval> between(Instant from, Instant until, ZoneId zone) {
        return OpeningSchedule.parse(text).between(from, until, zone, Daylight.CAUTIOUS);
    }

    /**
     * When it is open between two moments, with sunrise and sunset as they are at the place.
     *
     * @param position of the place in degrees, x is the longitude
     * @return disjoint intervals in order of time, cut at {@code from} and {@code until}
     * @throws ParvisException {@code INVALID_VALUE} if the two moments lie more than 800 days apart or outside the years
     *     1900 to 2300
     */
    public List<OpeningInterval> between(Instant from, Instant until, ZoneId zone, Coordinate position) {
        Daylight daylight = new SolarDaylight(position.x, position.y, zone);
        return OpeningSchedule.parse(text).between(from, until, zone, daylight);
    }
}
