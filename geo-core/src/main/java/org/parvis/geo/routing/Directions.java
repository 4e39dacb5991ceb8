package org.parvis.geo.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.territory.RouteDirection;

/**
 * Walks in words: which street to take, where to turn, which stairs to climb, where one has arrived. Lengths and seconds
 * of the directions add up to those of the walks; each leg's seconds are rounded once, over the leg.
 */
public final class Directions {
    /** A stop nearer to the end of its walk lies on neither side. */
    private static final double ASIDE_METRES = 4;

    /**
     * What a leg arrives at.
     *
     * @param name of it, empty if it has none
     * @param position where it is, to say on which side; null to say nothing
     */
    public record Arrival(LocalizedText name, @Nullable Coordinate position) {}

    private final Phrases phrases;
    private final Language language;
    private final List<RouteDirection> directions = new ArrayList<>();

    private final Landmarks landmarks;

    /** Nobody is told twice to look for the same thing. */
    private final Set<LandmarkWords> told = new HashSet<>();

    private Directions(Language language, Landmarks landmarks) {
        this.phrases = Phrases.in(language);
        this.language = language;
        this.landmarks = landmarks;
    }

    /**
     * @param legs in walking order
     * @param stopNames of the stops that the first legs arrive at, numbered from 1; a leg without one, such as the way
     *     back of a loop, arrives at the end of the walk
     */
    public static List<RouteDirection> describe(List<Walk> legs, List<LocalizedText> stopNames, Language language) {
        return describeTo(
                legs, stopNames.stream().map(name -> new Arrival(name, null)).toList(), language);
    }

    /** The same, saying also on which side each stop lies. */
    public static List<RouteDirection> describeTo(List<Walk> legs, List<Arrival> stops, Language language) {
        return describeTo(legs, stops, language, Landmarks.NONE);
    }

    /** The same, naming what one sees where a turn is hard to find: "After the fountain, turn left onto the footway". */
    public static List<RouteDirection> describeTo(
            List<Walk> legs, List<Arrival> stops, Language language, Landmarks landmarks) {
        Directions directions = new Directions(language, landmarks);
        for (int leg = 0; leg < legs.size(); leg++) {
            directions.walk(legs.get(leg));
            if (leg < stops.size()) {
                directions.arrive(legs.get(leg), leg + 1, stops.get(leg));
            } else {
                directions.arrive(legs.get(leg), 0, new Arrival(LocalizedText.EMPTY, null));
            }
        }
        return List.copyOf(directions.directions);
    }

    private void walk(Walk leg) {
        List<Section> sections = Sections.of(leg);
        double walked = 0;
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            double metres = section.metres();
            double seconds = section.seconds();
            String text = i == 0
                    ? phrases.head(Heading.atStart(section.line()), section)
                    : phrases.go(turn(sections.get(i - 1), section), section);
            if (i + 1 < sections.size() && isOneSentence(section, sections.get(i + 1))) {
                i++;
                metres += sections.get(i).metres();
                seconds += sections.get(i).seconds();
                text = phrases.crossAndGoOn();
            } else if (i > 0) {
                text = withLandmark(text, sections.get(i - 1), section);
            }
            int rounded = (int) (Math.round(walked + seconds) - Math.round(walked));
            walked += seconds;
            add(text, metres, rounded, section.start(), 0);
        }
    }

    /** Only where a street has no name to look for, or branches off at so small an angle that one may miss it. */
    private String withLandmark(String sentence, Section before, Section onto) {
        Turn turn = turn(before, onto);
        boolean slight = turn == Turn.BEAR_LEFT || turn == Turn.BEAR_RIGHT;
        boolean nameless = onto.localName().isEmpty() && turn != Turn.STRAIGHT;
        if (!slight && !nameless) {
            return sentence;
        }
        return landmarks
                .atEndOf(before.line(), told)
                .map(sight -> {
                    told.add(sight.words());
                    return phrases.by(sight, sentence);
                })
                .orElse(sentence);
    }

    /** Over a crossing and straight on along a nameless footway. */
    private static boolean isOneSentence(Section section, Section next) {
        return section.kind() == Section.Kind.CROSSING
                && next.kind() == Section.Kind.WAY
                && next.localName().isEmpty()
                && !next.isSquare()
                && turn(section, next) == Turn.STRAIGHT;
    }

    private static Turn turn(Section before, Section after) {
        return Turn.of(Heading.change(Heading.atEnd(before.line()), Heading.atStart(after.line())));
    }

    private void arrive(Walk leg, int stop, Arrival at) {
        Coordinate[] line = leg.geometry().getCoordinates();
        Coordinate end = line[line.length - 1];
        String name = at.name().in(language).orElse("");
        add(phrases.arrive(stop, name, side(List.of(line), at.position())), 0, 0, end, stop);
    }

    private static Side side(List<Coordinate> line, @Nullable Coordinate position) {
        Coordinate end = line.get(line.size() - 1);
        if (position == null || new MetricPlane(end.x, end.y).distanceMetres(end, position) < ASIDE_METRES) {
            return Side.NEITHER;
        }
        double change = Heading.change(Heading.atEnd(line), Heading.between(end, position, end));
        // Written so that NaN is neither: a walk of no length has no sides.
        boolean aside = Math.abs(change) > 20 && Math.abs(change) < 160;
        if (!aside) {
            return Side.NEITHER;
        }
        return change > 0 ? Side.RIGHT : Side.LEFT;
    }

    private void add(String text, double metres, int seconds, Coordinate where, int stop) {
        directions.add(new RouteDirection(text, metres, seconds, Geometries.point(where.x, where.y), stop));
    }
}
