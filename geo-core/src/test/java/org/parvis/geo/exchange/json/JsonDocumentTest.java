package org.parvis.geo.exchange.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

class JsonDocumentTest {
    /** Members of so many characters each. */
    private static String members(int count, int characters) {
        String text = "x".repeat(characters);
        return IntStream.range(0, count)
                .mapToObj(index -> "\"m" + index + "\": \"" + text + "\"")
                .collect(Collectors.joining(", "));
    }

    /** How many members beside the lists each outermost object has. */
    private static List<Integer> besideLists(String content) {
        List<Integer> counts = new ArrayList<>();
        new JsonDocument("agenda.json", ExchangeLimits.DEFAULT)
                .read(
                        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                        Set.of("list"),
                        new JsonDocument.Visitor() {
                            @Override
                            public boolean item(long number, JsonValue item) {
                                return true;
                            }

                            @Override
                            public boolean tooLarge(long number) {
                                return true;
                            }

                            @Override
                            public void end(JsonValue rest) {
                                counts.add(rest.members().size());
                            }
                        });
        return counts;
    }

    @Test
    void whatIsBesideTheListsHasOneLimitTogether() {
        // Each of them alone is far below it.
        String large = "{\"list\": [1, 2], " + members(20, 500_000) + "}";

        assertThatThrownBy(() -> besideLists(large))
                .isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.TOO_LARGE))
                .hasMessageContaining("agenda.json has more beside its lists than can be held, at \"m16\"");
    }

    @Test
    void eachOfSeveralPagesHasThatMuchBesideItsLists() {
        String page = "{\"list\": [1, 2], " + members(10, 500_000) + "}";

        assertThat(besideLists(page + page)).containsExactly(10, 10);
    }

    @Test
    void ofABeginningItKeepsWhatIsWholeBeforeACutText() {
        JsonValue beginning = JsonDocument.beginning("{\"a\": [1, \"b\", \"cut o".getBytes(StandardCharsets.UTF_8));

        assertThat(beginning.get("a").items()).extracting(JsonValue::text).containsExactly("1", "b", "");
    }
}
