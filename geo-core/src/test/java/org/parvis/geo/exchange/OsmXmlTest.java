package org.parvis.geo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.geo.exchange.osm.TownFrame;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

class OsmXmlTest {
    private static final Path LE_MANS = Path.of("../../shared/data/le-mans");
    private static final Path HOSTILE = Path.of("../../shared/data/hostile/osm-testdata");
    private static final TownFrame FRAME = TownFrame.unknown("a town");

    private static final String STREET =
            """
            <?xml version='1.0' encoding='UTF-8'?>
            <osm version="0.6" generator="by hand">
              <note>Beside the data.</note>
              <bounds minlat="48.0" minlon="0.19" maxlat="48.01" maxlon="0.21"/>
              <node id="2" lat="48.005" lon="0.2012345"/>
              <node id="-1" lat="48.004" lon="0.2"><tag k="barrier" v="bollard"/></node>
              <node id="3" lat="48.1" lon="0.2" visible="false"/>
              <way id="7"><bounds minlat="1" minlon="1" maxlat="2" maxlon="2"/>
                <nd ref="-1"/><nd ref="2"/><tag k="highway" v="footway"/><tag k="name" v="Ruelle &amp; Co"/></way>
            </osm>
            """;

    @Test
    void givesTheSameTownAsPbfOfTheSameData() {
        assumeThat(Files.exists(LE_MANS)).as("shared/data/le-mans is there").isTrue();

        TownDataset fromXml =
                new OpenStreetMapReader(FRAME).read(LE_MANS.resolve("lemans.osm.gz"), ImportProgress.SILENT);
        TownDataset fromPbf =
                new OpenStreetMapReader(FRAME).read(LE_MANS.resolve("lemans.osm.pbf"), ImportProgress.SILENT);

        SameTown.assertThatLeMansIsTheSame(fromXml, fromPbf);
    }

    @Test
    void readsWhatEditorsAndOverpassWrite() {
        SameTown.assertThatItIsTheLane(read(STREET));
    }

    @Test
    void repeatsWhatAServerSaysOfItsAnswer() {
        String cutOff = STREET.replace("</osm>", "<remark> runtime error: timed out </remark></osm>");

        assertThat(read(cutOff).report().issues())
                .anySatisfy(issue -> assertThat(issue.reason()).contains("runtime error: timed out"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE osm [<!ENTITY a \"aaaa\">]><osm version=\"0.6\">&a;</osm>",
                "<!DOCTYPE osm SYSTEM \"http://127.0.0.1:1/x.dtd\"><osm version=\"0.6\"/>",
                "<osm version=\"0.6\"><node id=\"1\" lat=\"NaN\" lon=\"0\"/></osm>",
                "<osm version=\"0.6\"><node id=\"1\" lat=\"1e300\" lon=\"0\"/></osm>",
                "<osm version=\"0.6\"><node id=\"x\" lat=\"1\" lon=\"0\"/></osm>",
                "<osm version=\"0.6\"><node lat=\"1\" lon=\"0\"/></osm>",
                "<osm version=\"0.6\"><node id=\"1\" lat=\"1\" lon=\"0\">&other;</node></osm>"
            })
    void refusesWhatCannotBeMeant(String content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.UNREADABLE))
                .hasMessageContaining("cannot be read");
    }

    @Test
    void saysWhereTheFaultIs() {
        assertThatThrownBy(() -> read("<osm version=\"0.6\">\n<nodes/>\n</osm>"))
                .hasMessageContaining("line 2")
                .hasMessageContaining("<nodes>");
        assertThatThrownBy(() -> read("<osmChange version=\"0.6\"/>")).hasMessageContaining("osmChange");
    }

    @Test
    void refusesAnAttributeThatWouldFillTheMemory() {
        String value = "a".repeat(3 << 20);

        assertThatThrownBy(() -> read(STREET.replace("footway", value))).hasMessageContaining("longer than 1048576");
    }

    @Test
    void refusesGzipThatUnpacksToNearlyNothingButSize() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("<osm version=\"0.6\">".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = "<note/>".repeat(100_000).getBytes(StandardCharsets.UTF_8);
            for (int index = 0; index < 40; index++) {
                gzip.write(blanks);
            }
        }

        assertThatThrownBy(() -> new OpenStreetMapReader(FRAME)
                        .read(new ByteArrayInputStream(bytes.toByteArray()), ImportProgress.SILENT))
                .isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.TOO_LARGE));
    }

    @Test
    void judgesTheTestFilesOfOthersAsTheyDo() throws IOException {
        assumeThat(Files.exists(HOSTILE))
                .as("shared/data/hostile/osm-testdata is there")
                .isTrue();

        for (Path folder : folders(HOSTILE.resolve("xml/data"))) {
            Path verdict = folder.resolve("result");
            String expected = Files.exists(verdict) ? Files.readString(verdict).strip() : "";
            String found = verdictOf(dataIn(folder));
            String name = folder.getFileName().toString();
            // A change file is valid, but no town; a file without data is valid, but there is nothing to import.
            boolean isNoTown = name.startsWith("300") || name.contains("no_data") || name.contains("without_data");
            String ours = expected.isEmpty() || isNoTown ? "invalid" : expected;
            assertThat(found).as(name).startsWith(ours);
        }
    }

    @Test
    void readsEveryTestCaseOfTheGridOrSaysWhyNot() throws IOException {
        assumeThat(Files.exists(HOSTILE))
                .as("shared/data/hostile/osm-testdata is there")
                .isTrue();

        int cases = 0;
        for (Path group : folders(HOSTILE.resolve("grid/data"))) {
            for (Path folder : folders(group)) {
                assertThat(verdictOf(dataIn(folder))).as(folder.toString()).isNotEmpty();
                cases++;
            }
        }
        assertThat(cases).isGreaterThan(100);
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Path dataIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("data."))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String verdictOf(Path file) {
        try {
            new OpenStreetMapReader(FRAME).read(file, ImportProgress.SILENT);
            return "valid";
        } catch (ParvisException refused) {
            assertThat(refused.code()).as(file.toString()).isIn(ErrorCode.UNREADABLE, ErrorCode.TOO_LARGE);
            return "invalid: " + refused.getMessage();
        }
    }

    private static TownDataset read(String content) {
        return new OpenStreetMapReader(FRAME)
                .read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), ImportProgress.SILENT);
    }
}
