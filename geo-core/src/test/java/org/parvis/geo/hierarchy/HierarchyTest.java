package org.parvis.geo.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HierarchyTest {
    private static final PlainGraph GRID = Structures.grid(12, new Random(1)).byRank();

    private static Hierarchy stored(int[] firstUp, int[] upHead, int[] arcSide) {
        return Hierarchy.stored(GRID.firstArc(), GRID.target(), firstUp, upHead, arcSide);
    }

    @Test
    void comesBackFromStoreAsItWas() {
        Hierarchy hierarchy = GRID.hierarchy();

        Hierarchy back = stored(hierarchy.firstUp(), hierarchy.upHead(), hierarchy.arcSide());

        assertThat(back.firstUp()).isEqualTo(hierarchy.firstUp());
        assertThat(back.upHead()).isEqualTo(hierarchy.upHead());
        assertThat(back.arcSide()).isEqualTo(hierarchy.arcSide());
        assertThat(back.parent).isEqualTo(hierarchy.parent);
        assertThat(back.height()).isEqualTo(hierarchy.height());
    }

    @Test
    void aBrokenStoreIsRefusedOrStillWhole() {
        Hierarchy hierarchy = GRID.hierarchy();
        Random random = new Random(2);
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            int[][] arrays = {hierarchy.firstUp(), hierarchy.upHead(), hierarchy.arcSide()};
            int[] broken = arrays[random.nextInt(3)];
            int place = random.nextInt(broken.length);
            int before = broken[place];
            broken[place] = random.nextBoolean() ? random.nextInt() : before + random.nextInt(5) - 2;
            try {
                Hierarchy back = stored(arrays[0], arrays[1], arrays[2]);
                assertThat(broken[place]).isEqualTo(before);
                assertThat(back.upArcs()).isEqualTo(hierarchy.upArcs());
            } catch (IllegalArgumentException expected) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1500);
    }

    @Test
    void aStoreOfAnotherGraphIsRefused() {
        Hierarchy other = Structures.grid(13, new Random(3)).byRank().hierarchy();
        assertThatThrownBy(() -> stored(other.firstUp(), other.upHead(), other.arcSide()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stored(new int[0], new int[0], new int[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void upArcsAreTheLeastThatContractionNeeds() {
        // A square: contracting one corner joins its two neighbours.
        PlainGraph square = PlainGraph.ofEdges(
                4, List.of(new int[] {0, 1}, new int[] {1, 2}, new int[] {2, 3}, new int[] {3, 0}), new Random(4));
        Hierarchy hierarchy = square.hierarchy();

        assertThat(hierarchy.firstUp()).containsExactly(0, 2, 4, 5, 5);
        assertThat(hierarchy.upHead()).containsExactly(1, 3, 2, 3, 3);
        assertThat(hierarchy.height()).isEqualTo(4);
    }
}
