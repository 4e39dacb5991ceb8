package org.parvis.geo.routing;

import org.jspecify.annotations.Nullable;
import org.parvis.geo.network.Climb;
import org.parvis.geo.territory.Stairs;

/** Directions in French. */
final class FrenchPhrases implements Phrases {
    private static final String[] COMPASS = {
        "le nord", "le nord-est", "l'est", "le sud-est", "le sud", "le sud-ouest", "l'ouest", "le nord-ouest"
    };

    @Override
    public String head(double heading, Section onto) {
        if (onto.kind() != Section.Kind.WAY || Double.isNaN(heading)) {
            return go(Turn.STRAIGHT, onto);
        }
        String towards = COMPASS[(int) Math.round(heading / 45) % 8];
        return isCrossed(onto)
                ? "Traversez " + way(onto).phrase() + " vers " + towards
                : "Partez vers " + towards + " " + way(onto).along();
    }

    @Override
    public String go(Turn turn, Section onto) {
        return switch (onto.kind()) {
            case STAIRS -> aside(turn, stairs(onto));
            case ESCALATOR -> aside(turn, "prenez l'escalier mécanique");
            case MOVING_WALKWAY -> aside(turn, "prenez le tapis roulant");
            case LIFT -> "Prenez l'ascenseur";
            case CROSSING -> aside(turn, "traversez au passage piéton");
            case WAY, SPOT -> isCrossed(onto)
                    ? aside(turn, "traversez " + way(onto).phrase())
                    : way(turn, onto);
        };
    }

    private static boolean isCrossed(Section onto) {
        return onto.isSquare() && onto.localName().map(FrenchWay::isOpenSpace).orElse(true);
    }

    private static FrenchWay way(Section section) {
        return FrenchWay.of(section.street());
    }

    private static String way(Turn turn, Section onto) {
        String along = way(onto).along();
        return switch (turn) {
            case STRAIGHT -> "Continuez " + along;
            case BEAR_LEFT -> "Obliquez à gauche " + along;
            case BEAR_RIGHT -> "Obliquez à droite " + along;
            case LEFT -> "Prenez à gauche " + along;
            case RIGHT -> "Prenez à droite " + along;
            case SHARP_LEFT -> "Tournez franchement à gauche " + along;
            case SHARP_RIGHT -> "Tournez franchement à droite " + along;
            case BACK -> "Faites demi-tour " + along;
        };
    }

    private static String aside(Turn turn, String what) {
        return switch (turn) {
            case LEFT, SHARP_LEFT -> "À gauche, " + what;
            case RIGHT, SHARP_RIGHT -> "À droite, " + what;
            default -> Character.toUpperCase(what.charAt(0)) + what.substring(1);
        };
    }

    private static String stairs(Section section) {
        Integer steps = section.steps();
        String count = steps == null ? "" : steps == 1 ? "1 marche" : steps + " marches";
        boolean named = section.localName().isPresent();
        String what;
        if (named || section.climb() == Climb.UNKNOWN || count.isEmpty()) {
            what = way(section).phrase() + (count.isEmpty() ? "" : " (" + count + ")");
        } else {
            what = count;
        }
        String verb =
                switch (section.climb()) {
                    case UP -> "montez ";
                    case DOWN -> "descendez ";
                    case UNKNOWN -> "prenez ";
                };
        @Nullable Stairs stairs = section.street().stairs();
        return verb + what + (stairs != null && stairs.wheelchairRamp() ? ", ou la rampe à côté" : "");
    }

    @Override
    public String crossAndGoOn() {
        return "Traversez au passage piéton et continuez tout droit";
    }

    @Override
    public String arrive(int stop, String name, Side side) {
        String where =
                switch (side) {
                    case LEFT -> ", sur votre gauche";
                    case RIGHT -> ", sur votre droite";
                    case NEITHER -> "";
                };
        if (stop == 0) {
            return (name.isEmpty() ? "Vous êtes à destination" : "Vous êtes à destination : " + name) + where;
        }
        return "Vous êtes à l'étape " + stop + (name.isEmpty() ? "" : " : " + name) + where;
    }

    @Override
    public String by(Landmarks.Sight sight, String sentence) {
        String thing = sight.words().french();
        return (sight.passed() ? "Après " + thing : at(thing)) + ", " + LandmarkWords.lowerFirst(sentence);
    }

    /** "À" with the article of what follows. */
    private static String at(String thing) {
        if (thing.startsWith("le ")) {
            return "Au " + thing.substring(3);
        }
        return thing.startsWith("les ") ? "Aux " + thing.substring(4) : "À " + thing;
    }
}
