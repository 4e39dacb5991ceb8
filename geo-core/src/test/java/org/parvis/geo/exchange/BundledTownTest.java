package org.parvis.geo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

class BundledTownTest {
    @Test
    void tellsWhatTheDatasetIs() {
        DatasetDescriptor monaco = BundledTown.monaco().descriptor();

        assertThat(monaco.licence()).isEqualTo("ODbL-1.0");
        assertThat(monaco.attribution()).isEqualTo("© OpenStreetMap contributors");
        assertThat(monaco.date()).isEqualTo(LocalDate.of(2021, 4, 21));
        assertThat(monaco.sha256()).hasSize(64);
    }

    @Test
    void refusesAFileOtherThanTheOneDescribed() {
        DatasetDescriptor monaco = BundledTown.monaco().descriptor();
        DatasetDescriptor other = new DatasetDescriptor(
                "example-events.properties",
                monaco.title(),
                monaco.name(),
                monaco.source(),
                monaco.licence(),
                monaco.attribution(),
                monaco.date(),
                monaco.crs(),
                monaco.sha256(),
                monaco.zone(),
                monaco.languages(),
                monaco.centre());

        assertThatThrownBy(() -> new BundledTown("/org/parvis/data/monaco/", other).read(ImportProgress.SILENT))
                .isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.UNREADABLE))
                .hasMessageContaining("SHA-256")
                .hasMessageContaining(monaco.sha256());
    }

    @Test
    void saysWhereItLookedForATownThatIsNotThere() {
        assertThatThrownBy(() -> BundledTown.in("/org/parvis/data/nowhere/"))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining("/org/parvis/data/nowhere/")
                .hasMessageContaining("class path");
    }

    @Test
    void namesTheLineThatADescriptionLacks() {
        byte[] lines = "file = a.osm.pbf\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> DatasetDescriptor.read(new ByteArrayInputStream(lines)))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining("title");
    }
}
