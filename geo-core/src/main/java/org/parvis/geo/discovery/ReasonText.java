package org.parvis.geo.discovery;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.parvis.geo.shared.Language;

/**
 * Why a place is left out, in words.
 *
 * @param language of the sentences
 */
record ReasonText(Language language) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter FRENCH_CLOCK = DateTimeFormatter.ofPattern("H 'h' mm");

    String overBudget(int seconds) {
        return say(duration(seconds) + " over the budget", duration(seconds) + " de trop pour la durée choisie");
    }

    String tooFar(int seconds) {
        return say(
                duration(seconds) + " over the budget, even as the only stop",
                duration(seconds) + " de trop, même comme seule étape");
    }

    String unreachable(boolean inWheelchair) {
        return inWheelchair
                ? say(
                        "no way there for a wheelchair: only stairs or other barriers",
                        "aucun accès en fauteuil roulant : seulement des escaliers ou d’autres obstacles")
                : say("no way there on foot", "aucun accès à pied");
    }

    String notAccessible() {
        return say("cannot be visited with a wheelchair", "ne peut pas être visité en fauteuil roulant");
    }

    String closed() {
        return say("closed during the walk", "fermé pendant la promenade");
    }

    String opensTooLate(String opens) {
        return say("opens only at " + opens, "n’ouvre qu’à " + opens);
    }

    String closesBefore(String closes, String arrival) {
        return say(
                "closes at " + closes + ", you would be there at " + arrival,
                "ferme à " + closes + ", vous y seriez à " + arrival);
    }

    String closesDuringVisit(String closes, String arrival, int visitSeconds) {
        return say(
                "closes at " + closes + "; a visit from " + arrival + " takes " + duration(visitSeconds),
                "ferme à " + closes + " ; une visite à partir de " + arrival + " dure " + duration(visitSeconds));
    }

    String lessInterest() {
        return say("less interest than what fits", "moins d’intérêt que les étapes retenues");
    }

    String noSeat() {
        return say("too few seats on the way", "trop peu d’assises en chemin");
    }

    String notLiked() {
        return say("none of its themes is among those you like", "aucun de ses thèmes n’est parmi ceux que vous aimez");
    }

    String hoursOfOthers() {
        return say(
                "would make you late for a stop that is worth more",
                "vous ferait arriver trop tard à une étape plus intéressante");
    }

    /** Time of the day in the town, as one reads it there. */
    String clockOf(OffsetDateTime moment, ZoneId zone) {
        return moment.atZoneSameInstant(zone).format(language == Language.FRENCH ? FRENCH_CLOCK : CLOCK);
    }

    /** Time of the day in the town, 24 hours. */
    static String clock(OffsetDateTime moment, ZoneId zone) {
        return moment.atZoneSameInstant(zone).format(CLOCK);
    }

    static int minutesUp(int seconds) {
        return (seconds + 59) / 60;
    }

    private static String duration(int seconds) {
        int minutes = minutesUp(seconds);
        if (minutes < 60) {
            return minutes + " min";
        }
        return minutes % 60 == 0 ? minutes / 60 + " h" : String.format("%d h %02d", minutes / 60, minutes % 60);
    }

    private String say(String english, String french) {
        return language == Language.FRENCH ? french : english;
    }
}
