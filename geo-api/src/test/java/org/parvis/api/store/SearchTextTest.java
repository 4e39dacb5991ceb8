package org.parvis.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.geo.shared.LocalizedText;

class SearchTextTest {
    @Test
    void accentsCapitalsLigaturesAndGapsMakeNoDifference() {
        assertThat(SearchText.fold("  Allée de l’Œuvre—Saint-Étienne ")).isEqualTo("allee de l oeuvre saint etienne");
        assertThat(SearchText.fold("Straße Łódź Ærø")).isEqualTo("strasse lodz aero");
        assertThat(SearchText.fold("ΟΔΟΣ")).isEqualTo(SearchText.fold("οδός"));
        assertThat(SearchText.fold("I\u0307stanbul")).isEqualTo("istanbul");
        assertThat(SearchText.fold("\0\uD83C\u200B")).isEmpty();
    }

    @Test
    void theLocalNameComesFirstAndNothingTwice() {
        assertThat(SearchText.ofName(Samples.texts("fr", "Musée", "und", "Museu", "en", "Museum", "it", "museu")))
                .isEqualTo("museu\nmusee\nmuseum");
        assertThat(SearchText.ofName(LocalizedText.EMPTY)).isNull();
        assertThat(SearchText.ofName(LocalizedText.of("-"))).isNull();
    }

    @Test
    void eachWordBecomesOnePatternInWhichWildcardsStandForThemselves() {
        assertThat(SearchText.patterns("100% a_b wow! a_b")).containsExactly("%100!%%", "%a!_b%", "%wow!!%");
        assertThat(SearchText.patterns(" ' ")).isEmpty();
    }
}
