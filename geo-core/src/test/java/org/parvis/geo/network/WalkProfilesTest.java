package org.parvis.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Surface;
import org.parvis.geo.territory.Walker;

class WalkProfilesTest {
    private static final Walker ELECTRIC = new Walker("wheelchair-electric");

    private static WalkProfiles town(String table) {
        return WalkProfiles.STANDARD.with(new StringReader(table), "ours.properties");
    }

    @Test
    void anUnknownWalkerIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> WalkProfiles.STANDARD.of(new Walker("centaur")))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining("centaur")
                .hasMessageContaining("adult");
    }

    @Test
    void gentleDescentsHastenAnAdultOnly() {
        assertThat(WalkProfiles.STANDARD.of(Walker.ADULT).pace().slopeFactor(-0.05))
                .isGreaterThan(1.19);
        assertThat(WalkProfiles.STANDARD.of(Walker.SENIOR).pace().slopeFactor(-0.05))
                .isEqualTo(1);
        assertThat(WalkProfiles.STANDARD.of(ELECTRIC).pace().slopeFactor(0.08)).isEqualTo(1);
        assertThat(WalkProfiles.STANDARD.of(Walker.ADULT).pace().slopeFactor(0)).isEqualTo(1);
    }

    @Test
    void theStandardTableHoldsSevenWalkersNamedInBothLanguages() {
        assertThat(WalkProfiles.STANDARD.all())
                .extracting(profile -> profile.walker().code())
                .containsExactly(
                        "adult", "family", "senior", "wheelchair", "wheelchair-electric", "night", "low-vision");
        assertThat(WalkProfiles.STANDARD.all()).allSatisfy(profile -> {
            for (Language language : Language.values()) {
                assertThat(profile.name().in(language)).isPresent();
                assertThat(profile.phrase().in(language)).isPresent();
            }
        });
        assertThat(WalkProfiles.STANDARD.of(Walker.WHEELCHAIR).phrase().in(Language.FRENCH))
                .contains("un fauteuil roulant");
    }

    static Stream<WalkProfile> standard() {
        return WalkProfiles.STANDARD.all().stream();
    }

    @ParameterizedTest
    @MethodSource("standard")
    void everyNumberHasItsSource(WalkProfile profile) {
        assertThat(profile.sources()).hasSize(40).allSatisfy((property, source) -> assertThat(source)
                .as(property)
                .isNotBlank());
    }

    @Test
    void aTownChangesWhatDiffersAndAddsItsOwn() {
        WalkProfiles profiles = town(
                """
                walkers = trolley
                adult.speed = 1.2
                trolley.like = wheelchair
                trolley.name.fr = Chariot
                trolley.name.en = Trolley
                trolley.closed-surfaces = sand, gravel
                trolley.least-width = 1.1 ; survey
                source.survey = Our survey of 2025.
                """);
        assertThat(profiles.all()).hasSize(8);
        assertThat(profiles.of(Walker.ADULT).metresPerSecond()).isEqualTo(1.2);
        assertThat(profiles.of(new Walker("night")).metresPerSecond()).isEqualTo(1.2);
        WalkProfile trolley = profiles.of(new Walker("trolley"));
        assertThat(trolley.limits().leastWidthMetres()).isEqualTo(1.1);
        assertThat(trolley.limits().steepestPercent()).isEqualTo(8);
        assertThat(trolley.limits().closedSurfaces()).containsExactly(Surface.GRAVEL, Surface.SAND);
        assertThat(trolley.likings().stairs()).isInfinite();
        assertThat(trolley.sources()).containsEntry("least-width", "Our survey of 2025.");
        assertThat(WalkProfiles.STANDARD.of(Walker.ADULT).metresPerSecond()).isEqualTo(1.34);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            adult.speed = fast                  | adult.speed            | from 0.1 to 10.0
            adult.speed = 1,2                   | adult.speed            | from 0.1 to 10.0
            adult.speed = never                 | adult.speed            | from 0.1 to 10.0
            senior.stairs = 0.5                 | senior.stairs          | 1.0 to 1000.0, or never
            senior.stairs = NaN                 | senior.stairs          | 1.0 to 1000.0, or never
            family.unknown-width = perhaps      | family.unknown-width   | write ignored, never
            adult.slopes = steep                | adult.slopes           | tobler, never-faster, none
            adult.closed-surfaces = mud         | adult.closed-surfaces  | "mud" is none of asphalt
            adult.survey = yes                  | adult.survey           | heeded or ignored
            adult.sped = 1                      | adult.sped             | no such property
            adult = 1                           | adult                  | no such property
            centaur.speed = 3                   | centaur.speed          | add it to "walkers
            senior.like = centaur               | senior.like            | there is no such walker
            adult.speed = 1.3 ; nobody          | adult.speed            | source.nobody
            adult.name.fr =                     | adult.name.fr          | write a name
            """)
    void mistakesAreNamedWithFileWalkerKeyAndFix(String line, String key, String fix) {
        assertThatThrownBy(() -> town(line)).isInstanceOfSatisfying(ParvisException.class, failure -> {
            assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_VALUE);
            assertThat(failure.field()).isEqualTo(key);
            assertThat(failure.getMessage())
                    .contains("ours.properties")
                    .contains(key)
                    .contains(fix);
        });
    }

    @Test
    void whatNobodySaysIsAskedFor() {
        assertThatThrownBy(() -> town("walkers = trolley\ntrolley.speed = 1"))
                .hasMessageContaining("trolley.like = adult");
    }

    @Test
    void walkersLikeEachOtherAreRefused() {
        assertThatThrownBy(() -> town("walkers = a, b\na.like = b\nb.like = a")).hasMessageContaining("a is like b");
    }

    @Test
    void aLineThatStandsThereTwiceIsRefused() {
        assertThatThrownBy(() -> town("adult.speed = 1\nadult.speed = 2")).hasMessageContaining("twice");
    }

    @Test
    void aFileIsReadAsUnicode(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("walkers.properties");
        Files.writeString(file, "adult.name.fr = Piéton");
        assertThat(WalkProfiles.STANDARD.with(file).of(Walker.ADULT).name().in(Language.FRENCH))
                .contains("Piéton");
        Files.write(file, "adult.name.fr = Piéton".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> WalkProfiles.STANDARD.with(file))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> WalkProfiles.STANDARD.with(folder.resolve("none.properties")))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining("none.properties");
    }
}
