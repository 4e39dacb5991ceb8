package org.parvis.geo.routing;

import java.util.ArrayList;
import java.util.List;

/** Cuts a walk into the parts that deserve a sentence. */
final class Sections {
    /** Shorter bits are told with their neighbour. */
    private static final double SHORT_METRES = 10;

    /** Shorter stairs are a step or two at a kerb. */
    private static final double SHORT_STAIRS_METRES = 1.5;

    private Sections() {}

    static List<Section> of(Walk walk) {
        List<Section> sections = new ArrayList<>();
        walk.stretches().forEach(stretch -> append(sections, Section.of(stretch)));
        List<Section> worthwhile = new ArrayList<>();
        Section waiting = null;
        for (Section section : sections) {
            if (!isNegligible(section)) {
                append(worthwhile, waiting == null ? section : section.beginningWith(waiting));
                waiting = null;
            } else if (!worthwhile.isEmpty()) {
                int last = worthwhile.size() - 1;
                worthwhile.set(last, worthwhile.get(last).absorbing(section));
            } else {
                waiting = waiting == null ? section : waiting.absorbing(section);
            }
        }
        // A walk of nothing but short bits is told as its first.
        if (waiting != null) {
            worthwhile.add(waiting);
        }
        return worthwhile;
    }

    private static void append(List<Section> sections, Section next) {
        int last = sections.size() - 1;
        if (last >= 0 && sections.get(last).continuesAs(next)) {
            sections.set(last, sections.get(last).followedBy(next));
        } else {
            sections.add(next);
        }
    }

    private static boolean isNegligible(Section section) {
        return switch (section.kind()) {
            case SPOT -> true;
            case WAY, CROSSING -> section.metres() < SHORT_METRES;
            case STAIRS -> section.metres() < SHORT_STAIRS_METRES;
            case ESCALATOR, MOVING_WALKWAY, LIFT -> false;
        };
    }
}
