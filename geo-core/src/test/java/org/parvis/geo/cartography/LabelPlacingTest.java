package org.parvis.geo.cartography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class LabelPlacingTest {
    /** A letter's box with the label it belongs to. */
    private record Owned(PlacedLabel label, Envelope box) {}

    @ParameterizedTest
    @ValueSource(ints = {12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noNameLiesOverAnother(int zoom) {
        List<Owned> boxes = new ArrayList<>();
        for (PlacedLabel label : labels(zoom)) {
            label.boxes().forEach(box -> boxes.add(new Owned(label, box)));
        }
        boxes.sort(
                (one, other) -> Double.compare(one.box().getMinX(), other.box().getMinX()));

        List<String> collisions = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            Owned one = boxes.get(i);
            for (int j = i + 1;
                    j < boxes.size()
                            && boxes.get(j).box().getMinX() <= one.box().getMaxX();
                    j++) {
                Owned other = boxes.get(j);
                if (one.label() != other.label() && one.box().intersects(other.box())) {
                    collisions.add(one.label().text() + " and " + other.label().text());
                }
            }
        }
        assertThat(collisions).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 16, 17, 18, 19})
    void namesReadFromLeftToRight(int zoom) {
        assertThat(labels(zoom)).isNotEmpty().allSatisfy(label -> {
            PlacedLabel.Letter first = label.letters().get(0);
            PlacedLabel.Letter last = label.letters().get(label.letters().size() - 1);
            boolean steep = Math.abs(last.x() - first.x()) < label.style().size();
            assertThat(steep || last.x() > first.x() || label.text().length() == 1 || isBroken(label))
                    .as(label.text())
                    .isTrue();
        });
    }

    @Test
    void theOldTownIsNamedWithItsQuartierAndItsStreets() {
        assertThat(labels(17)).extracting(PlacedLabel::text).contains("MONACO-VILLE", "Rue Basse", "Place du Palais");
    }

    private static boolean isBroken(PlacedLabel label) {
        return label.letters().stream()
                                .mapToDouble(PlacedLabel.Letter::y)
                                .distinct()
                                .count()
                        > 1
                && label.letters().stream().allMatch(letter -> letter.angle() == 0);
    }

    private static List<PlacedLabel> labels(int zoom) {
        return Monaco.RENDERER.sheet(zoom).labels();
    }
}
