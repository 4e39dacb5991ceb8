package org.parvis.geo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeenIdsTest {
    @Test
    void knowsAgainWhatItHasMetAndNothingElse() {
        Random random = new Random(4);
        Set<UUID> expected = new HashSet<>();
        SeenIds seen = new SeenIds();
        for (int index = 0; index < 200_000; index++) {
            UUID id = id(random.nextInt(100_000));
            assertThat(seen.add(id)).isEqualTo(expected.add(id));
        }
        for (int index = 0; index < 200_000; index++) {
            assertThat(seen.contains(id(index))).isEqualTo(expected.contains(id(index)));
        }
    }

    @Test
    void takesAnIdOfNothing() {
        SeenIds seen = new SeenIds();

        assertThat(seen.contains(new UUID(0, 0))).isFalse();
        assertThat(seen.add(new UUID(0, 0))).isTrue();
        assertThat(seen.add(new UUID(0, 0))).isFalse();
        assertThat(seen.contains(new UUID(0, 0))).isTrue();
    }

    @Test
    void anIdKeepsItsFirstNumberHoweverManyFollow() {
        NumberedIds numbered = new NumberedIds();
        for (int index = 0; index < 100_000; index++) {
            assertThat(numbered.putIfAbsent(id(index), index)).isEmpty();
        }
        for (int index = 0; index < 100_000; index++) {
            assertThat(numbered.putIfAbsent(id(index), 7)).hasValue(index);
        }
    }

    @Test
    void idsAreCounted() {
        Random random = new Random(5);
        Map<UUID, Integer> expected = new HashMap<>();
        NumberedIds counted = new NumberedIds();
        for (int index = 0; index < 100_000; index++) {
            UUID id = id(random.nextInt(20_000));
            assertThat(counted.count(id)).isEqualTo(expected.merge(id, 1, Integer::sum) - 1);
        }
        assertThat(counted.count(new UUID(0, 0))).isZero();
        assertThat(counted.count(new UUID(0, 0))).isEqualTo(1);
    }

    private static UUID id(int number) {
        return UUID.nameUUIDFromBytes(Integer.toString(number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
