package org.parvis.geo.routing;

import org.jspecify.annotations.Nullable;
import org.parvis.geo.network.Climb;
import org.parvis.geo.network.StreetTraits;
import org.parvis.geo.shared.Language;
import org.parvis.geo.territory.Stairs;

/** Directions in English. Names of streets stay as they are on the sign, or as they are known in English. */
final class EnglishPhrases implements Phrases {
    private static final String[] COMPASS = {
        "north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"
    };

    @Override
    public String head(double heading, Section onto) {
        if (onto.kind() != Section.Kind.WAY || Double.isNaN(heading)) {
            return go(Turn.STRAIGHT, onto);
        }
        String towards = COMPASS[(int) Math.round(heading / 45) % 8];
        return "Head " + towards + (isCrossed(onto) ? " across " : " along ") + name(onto);
    }

    @Override
    public String go(Turn turn, Section onto) {
        return switch (onto.kind()) {
            case STAIRS -> aside(turn, stairs(onto));
            case ESCALATOR -> aside(turn, "take the escalator");
            case MOVING_WALKWAY -> aside(turn, "take the moving walkway");
            case LIFT -> "Take the lift";
            case CROSSING -> aside(turn, "cross at the pedestrian crossing");
            case WAY, SPOT -> isCrossed(onto) ? aside(turn, "cross " + name(onto)) : way(turn, onto);
        };
    }

    private static boolean isCrossed(Section onto) {
        return onto.isSquare() && onto.localName().map(FrenchWay::isOpenSpace).orElse(true);
    }

    private static String way(Turn turn, Section onto) {
        String name = name(onto);
        boolean into =
                onto.localName().isPresent() && FrenchWay.of(onto.street()).isWalkedInside();
        String along = (into ? " into " : " onto ") + name;
        return switch (turn) {
            case STRAIGHT -> "Continue along " + name;
            case BEAR_LEFT -> "Bear left" + along;
            case BEAR_RIGHT -> "Bear right" + along;
            case LEFT -> "Turn left" + along;
            case RIGHT -> "Turn right" + along;
            case SHARP_LEFT -> "Turn sharp left" + along;
            case SHARP_RIGHT -> "Turn sharp right" + along;
            case BACK -> "Turn back along " + name;
        };
    }

    private static String aside(Turn turn, String what) {
        return switch (turn) {
            case LEFT, SHARP_LEFT -> "On your left, " + what;
            case RIGHT, SHARP_RIGHT -> "On your right, " + what;
            default -> Character.toUpperCase(what.charAt(0)) + what.substring(1);
        };
    }

    private static String stairs(Section section) {
        Integer steps = section.steps();
        String count = steps == null ? "" : steps == 1 ? "1 step" : steps + " steps";
        String name = section.street().name().in(Language.ENGLISH).orElse("");
        String what;
        if (!name.isEmpty()) {
            what = count.isEmpty() ? name : name + " (" + count + ")";
        } else if (section.climb() == Climb.UNKNOWN) {
            what = count.isEmpty() ? "the stairs" : "the stairs (" + count + ")";
        } else {
            what = count.isEmpty() ? "the stairs" : count;
        }
        String verb =
                switch (section.climb()) {
                    case UP -> "climb ";
                    case DOWN -> "go down ";
                    case UNKNOWN -> "take ";
                };
        @Nullable Stairs stairs = section.street().stairs();
        return verb + what + (stairs != null && stairs.wheelchairRamp() ? ", or the ramp beside them" : "");
    }

    private static String name(Section onto) {
        return name(onto.street());
    }

    /** Its name, or its kind with the article. */
    static String name(StreetTraits street) {
        return street.name().in(Language.ENGLISH).orElseGet(() -> switch (street.streetClass()) {
            case MOTORWAY, MAIN_ROAD, SECONDARY_ROAD -> "the road";
            case LOCAL_STREET, PLANNED -> "the street";
            case SERVICE_WAY -> "the service road";
            case TRACK -> "the track";
            case LIVING_STREET -> "the shared street";
            case PEDESTRIAN -> street.area() ? "the square" : "the pedestrian street";
            case FOOTWAY, BARRIER -> street.area() ? "the pedestrian area" : "the footway";
            case PATH -> "the path";
            case CYCLEWAY -> "the cycle track";
            case CROSSING -> "the crossing";
            case CORRIDOR -> "the corridor";
            case PIER -> "the pier";
            case STAIRS -> "the stairs";
            case LIFT -> "the lift";
            case MOVING_WALKWAY -> "the moving walkway";
        });
    }

    @Override
    public String crossAndGoOn() {
        return "Cross at the pedestrian crossing and go straight on";
    }

    @Override
    public String arrive(int stop, String name, Side side) {
        String where =
                switch (side) {
                    case LEFT -> ", on your left";
                    case RIGHT -> ", on your right";
                    case NEITHER -> "";
                };
        if (stop == 0) {
            return "You have reached " + (name.isEmpty() ? "your destination" : name) + where;
        }
        return "You have reached stop " + stop + (name.isEmpty() ? "" : ": " + name) + where;
    }

    @Override
    public String by(Landmarks.Sight sight, String sentence) {
        return (sight.passed() ? "After " : "At ") + sight.words().english() + ", "
                + LandmarkWords.lowerFirst(sentence);
    }
}
