package org.parvis.geo.discovery;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.parvis.geo.shared.Language;

/**
 * What would let a place in, in words.
 *
 * @param language of the sentences
 */
record RemedyText(Language language) {
    String longer(int minutes) {
        return say("with " + minutes + " more minutes it fits in", "avec " + minutes + " min de plus, il y a le temps");
    }

    String mustVisit() {
        return say(
                "if you insist on it, it takes the place of another stop",
                "si vous y tenez, il prend la place d’une autre étape");
    }

    String leave(OffsetDateTime leave, boolean sameDay) {
        DateTimeFormatter english =
                DateTimeFormatter.ofPattern(sameDay ? "HH:mm" : "EEEE d MMMM, HH:mm", language.locale());
        DateTimeFormatter french =
                DateTimeFormatter.ofPattern(sameDay ? "H 'h' mm" : "EEEE d MMMM 'à' H 'h' mm", language.locale());
        return say(
                "leave " + (sameDay ? "at " : "on ") + leave.format(english),
                "partez " + (sameDay ? "à " : "") + leave.format(french));
    }

    String departure(OffsetDateTime leave, boolean sameDay) {
        return leave(leave, sameDay) + say(" and it is open", " et c’est ouvert");
    }

    String leaveOut(String name) {
        return say("leave out " + name, "renoncez à " + name);
    }

    String otherWalker(String who) {
        return say(who + " gets there", who + " peut y aller");
    }

    String theme(String themes) {
        return say("give one of its themes some weight: " + themes, "donnez du poids à l’un de ses thèmes : " + themes);
    }

    private String say(String english, String french) {
        return language == Language.FRENCH ? french : english;
    }
}
