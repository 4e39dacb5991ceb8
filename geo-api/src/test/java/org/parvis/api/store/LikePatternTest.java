package org.parvis.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LikePatternTest {
    /** The same pattern for Java, which tries every way. */
    private static Pattern regularExpression(String pattern) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < pattern.length(); index++) {
            char letter = pattern.charAt(index);
            if (letter == SearchText.ESCAPE) {
                text.append(Pattern.quote(String.valueOf(pattern.charAt(++index))));
            } else {
                text.append(letter == '%' ? ".*" : letter == '_' ? "." : Pattern.quote(String.valueOf(letter)));
            }
        }
        return Pattern.compile(text.toString(), Pattern.DOTALL);
    }

    @Test
    void whatIsLikeAPatternIsWhatMatchesTheSameRegularExpression() {
        Random random = new Random(7);
        String[] ofTexts = {"a", "b", "%", "_", "!", "\n", "é"};
        String[] ofPatterns = {"a", "b", "%", "%", "_", "!%", "!_", "!!", "é"};
        for (int time = 0; time < 20_000; time++) {
            StringBuilder text = new StringBuilder();
            StringBuilder pattern = new StringBuilder();
            random.ints(random.nextInt(8), 0, ofTexts.length).forEach(index -> text.append(ofTexts[index]));
            random.ints(random.nextInt(6), 0, ofPatterns.length).forEach(index -> pattern.append(ofPatterns[index]));

            assertThat(LikePattern.isLike(text.toString(), pattern.toString()))
                    .as(text + " like " + pattern)
                    .isEqualTo(
                            regularExpression(pattern.toString()).matcher(text).matches());
        }
    }

    @Test
    void aWildcardForOneLetterTakesALetterOfTwoCharacters() {
        assertThat(LikePattern.isLike("𝄞", "_")).isTrue();
    }

    @Test
    void whatIsNotThereIsNeitherLikeNorUnlike() {
        assertThat(LikePattern.isLike(null, "%")).isNull();
    }
}
