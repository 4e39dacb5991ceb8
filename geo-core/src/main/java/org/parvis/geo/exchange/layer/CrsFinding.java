package org.parvis.geo.exchange.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.CrsRecognition;
import org.parvis.geo.shared.CrsRecognition.Recognised;

/**
 * In which reference system a layer's coordinates are.
 *
 * @param crs null if that is not known: nothing is guessed silently
 * @param sureness how sure that is
 * @param why on what it rests, for a person to read, such as {@code the .prj file}
 * @param candidates others that would fit, the likeliest first
 */
public record CrsFinding(@Nullable Crs crs, Sureness sureness, String why, List<Crs> candidates) {
    public CrsFinding {
        candidates = List.copyOf(candidates);
    }

    public static CrsFinding certain(Crs crs, String why) {
        return new CrsFinding(crs, Sureness.CERTAIN, why, List.of());
    }

    /** What somebody chose, instead of what would be found. */
    public static CrsFinding chosen(Crs crs) {
        return certain(crs, "chosen by hand");
    }

    /**
     * @param text a description as well-known text, in any dialect
     * @param source of the description, such as {@code the .prj file}
     * @param envelope of some of the coordinates, which have the last word; null in an envelope if there are none
     */
    public static CrsFinding described(String text, String source, Envelope envelope) {
        Recognised recognised = CrsRecognition.byDescription(text);
        Crs crs = recognised.crs();
        String name = recognised.name().isEmpty() ? "no system" : recognised.name();
        if (crs == null) {
            return new CrsFinding(
                    null,
                    Sureness.UNKNOWN,
                    source + " describes " + name + ", which is none of the systems Parvis knows",
                    CrsRecognition.byCoordinates(envelope));
        }
        if (!envelope.isNull() && crs.isGeographic() != CrsRecognition.looksLikeDegrees(envelope)) {
            return new CrsFinding(
                    null,
                    Sureness.UNKNOWN,
                    source + " says " + name + ", but the coordinates "
                            + (crs.isGeographic() ? "are no degrees" : "look like degrees"),
                    CrsRecognition.byCoordinates(envelope));
        }
        return certain(crs, source + " says " + name);
    }

    /**
     * What coordinates alone tell: never more than a guess.
     *
     * @param envelope of some of the coordinates
     * @param namedAsDegrees whether the names of the columns speak of longitude and latitude
     * @param why what is missing, such as {@code there is no .prj file}
     */
    public static CrsFinding byCoordinates(Envelope envelope, boolean namedAsDegrees, String why) {
        List<Crs> candidates = CrsRecognition.byCoordinates(envelope);
        if (!envelope.isNull() && CrsRecognition.looksLikeDegrees(envelope)) {
            return new CrsFinding(
                    Crs.WGS_84,
                    namedAsDegrees ? Sureness.LIKELY : Sureness.UNSURE,
                    why + "; the coordinates look like degrees",
                    candidates);
        }
        return new CrsFinding(null, Sureness.UNKNOWN, why + "; the coordinates fit several systems", candidates);
    }
}
