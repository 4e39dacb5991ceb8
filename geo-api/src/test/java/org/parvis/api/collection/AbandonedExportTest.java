package org.parvis.api.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Condition;
import org.parvis.geo.territory.Dimensions;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.FurnitureKind;
import org.parvis.geo.territory.FurnitureState;
import org.parvis.geo.territory.Identity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AbandonedExportTest {
    private static final int BENCHES = 10;

    private final InMemoryFeatureStore<Furniture> furniture = new InMemoryFeatureStore<>();
    private int looks;

    /** @param looks after which whoever asked has gone */
    @ParameterizedTest
    @CsvSource({"3, geojson", "13, gpkg"})
    void nothingIsReadOrWrittenForSomebodyWhoLeft(int most, String format) {
        for (int bench = 0; bench < BENCHES; bench++) {
            furniture.create(new Furniture(
                    Identity.created(UUID.randomUUID()),
                    LocalizedText.of("Bench"),
                    Geometries.point(7.42, 43.73),
                    FurnitureKind.BENCH,
                    Dimensions.UNKNOWN,
                    null,
                    FurnitureState.EXISTING,
                    Condition.UNKNOWN));
        }
        BooleanSupplier gone = () -> ++looks > most;
        MockHttpServletResponse response = new MockHttpServletResponse();

        assertThatThrownBy(() -> controller()
                        .export(
                                format,
                                null,
                                null,
                                null,
                                null,
                                null,
                                new MockHttpServletRequest("GET", "/api/v1/furniture/export"),
                                response,
                                Deadline.after(Duration.ofNanos(1), gone)))
                .isInstanceOfSatisfying(
                        ParvisException.class, left -> assertThat(left.code()).isEqualTo(ErrorCode.OUT_OF_TIME));
        assertThat(looks).isEqualTo(most + 1);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    private ExportController controller() {
        return new ExportController(
                new InMemoryFeatureStore<>(),
                new InMemoryFeatureStore<>(),
                new InMemoryFeatureStore<>(),
                new InMemoryFeatureStore<>(),
                furniture,
                new InMemoryFeatureStore<>());
    }
}
