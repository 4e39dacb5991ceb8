package org.parvis.geo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.exchange.osm.TownFrame;
import org.parvis.geo.exchange.text.Reading;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

class OsmJsonTest {
    private static final TownFrame FRAME = TownFrame.unknown("a town");

    private static final String STREET =
            """
            {"version": 0.6, "generator": "Overpass API 0.7 by hand",
             "osm3s": {"timestamp_osm_base": "2026-01-01T00:00:00Z"},
             "bounds": {"minlat": 48.0, "minlon": 0.19, "maxlat": 48.01, "maxlon": 0.21},
             "elements": [
              {"type": "node", "id": 2, "lat": 48.005, "lon": 0.2012345},
              {"type": "node", "id": -1, "lat": 48.004, "lon": 0.2, "tags": {"barrier": "bollard"}},
              {"type": "node", "id": 3, "visible": false},
              {"type": "count", "id": 0, "tags": {"total": "4"}},
              {"type": "way", "id": 7, "nodes": [-1, 2], "bounds": {"minlat": 1, "minlon": 1, "maxlat": 2, "maxlon": 2},
               "geometry": [{"lat": 48.004, "lon": 0.2}, null], "tags": {"highway": "footway", "name": "Ruelle & Co"}}
             ]}
            """;

    @TempDir
    private Path folder;

    private static TownDataset read(String content) {
        return new OpenStreetMapReader(FRAME)
                .read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), ImportProgress.SILENT);
    }

    @Test
    void givesTheSameTownAsXmlOfTheSameData() throws IOException, XMLStreamException {
        SourceFile xml = Reading.data("le-mans/lemans.osm.gz");
        Path json = folder.resolve("lemans.json");
        try (Writer to = Files.newBufferedWriter(json)) {
            XmlToJson.write(xml.path(), to);
        }

        TownDataset fromJson = new OpenStreetMapReader(FRAME).read(json, ImportProgress.SILENT);
        TownDataset fromXml = new OpenStreetMapReader(FRAME).read(xml.path(), ImportProgress.SILENT);

        SameTown.assertThatLeMansIsTheSame(fromJson, fromXml);
    }

    @Test
    void readsWhatOverpassWrites() {
        SameTown.assertThatItIsTheLane(read(STREET));
    }

    @Test
    void repeatsWhatAServerSaysOfItsAnswer() {
        String cutOff = STREET.replace(" ]}", " ], \"remark\": \"runtime error: timed out\"}");

        assertThat(read(cutOff).report().issues())
                .anySatisfy(issue -> assertThat(issue.reason()).contains("runtime error: timed out"));
    }

    @Test
    void isKnownByItsContentAndNotByItsName() throws IOException {
        Path file = folder.resolve("interpreter");
        Files.writeString(file, STREET);
        assertThat(Formats.ofFeatures(new SourceFile(file, "interpreter")))
                .hasValueSatisfying(format -> assertThat(format.code()).isEqualTo("openstreetmap"));

        Files.writeString(file, "{\"type\": \"FeatureCollection\", \"features\": []}");
        assertThat(Formats.ofFeatures(new SourceFile(file, "overpass.json"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"node\", \"id\": 1, \"lat\": NaN, \"lon\": 0}",
                "{\"type\": \"node\", \"id\": 1, \"lat\": 1e300, \"lon\": 0}",
                "{\"type\": \"node\", \"id\": \"x\", \"lat\": 1, \"lon\": 0}",
                "{\"type\": \"node\", \"lat\": 1, \"lon\": 0}",
                "{\"type\": \"node\", \"id\": 1}",
                "{\"type\": \"way\", \"id\": 1, \"nodes\": [1, 2.5]}",
                "{\"type\": \"relation\", \"id\": 1, \"members\": [{\"type\": \"town\", \"ref\": 1}]}",
                "{\"type\": \"house\"}",
                "7",
                "{\"type\": \"node\", "
            })
    void refusesWhatCannotBeMeant(String element) {
        assertThatThrownBy(() -> read("{\"osm3s\": {}, \"elements\": [" + element + "]}"))
                .isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.UNREADABLE));
    }

    @Test
    void saysWhereTheFaultIs() {
        assertThatThrownBy(() -> read(STREET.replace("\"lat\": 48.004, \"lon\": 0.2,", "")))
                .hasMessageContaining("element 2")
                .hasMessageContaining("out body");
        assertThatThrownBy(() -> read(STREET.replace("[-1, 2]", "[-1, 2"))).hasMessageContaining("line 9");
        assertThatThrownBy(() -> read(STREET.replace("[-1, 2]", "[" + "1,".repeat(300_000) + "2]")))
                .hasMessageContaining("element 5");
    }

    /** Turns the XML of a test town into what Overpass would write. */
    private static final class XmlToJson {
        private final Map<String, String> tags = new LinkedHashMap<>();
        private final List<String> parts = new ArrayList<>();

        static void write(Path xml, Writer to) throws IOException, XMLStreamException {
            try (GZIPInputStream stream = new GZIPInputStream(Files.newInputStream(xml))) {
                XMLStreamReader reader = XMLInputFactory.newFactory().createXMLStreamReader(stream);
                new XmlToJson().write(reader, to);
            }
        }

        private void write(XMLStreamReader reader, Writer to) throws IOException, XMLStreamException {
            to.write("{\"version\": 0.6, \"generator\": \"Overpass API, not really\"");
            boolean inElements = false;
            String head = "";
            while (reader.hasNext()) {
                int event = reader.next();
                String name = reader.hasName() ? reader.getLocalName() : "";
                if (event == XMLStreamReader.START_ELEMENT) {
                    switch (name) {
                        case "bounds" -> to.write(", \"bounds\": " + bounds(reader));
                        case "node", "way", "relation" -> head = head(reader, name);
                        case "tag" -> tags.put(
                                reader.getAttributeValue(null, "k"), reader.getAttributeValue(null, "v"));
                        case "nd" -> parts.add(reader.getAttributeValue(null, "ref"));
                        case "member" -> parts.add(member(reader));
                        default -> {}
                    }
                } else if (event == XMLStreamReader.END_ELEMENT && head.startsWith("{\"type\": \"" + name + "\"")) {
                    to.write((inElements ? ",\n" : ", \"elements\": [\n") + element(head, name));
                    inElements = true;
                    head = "";
                }
            }
            to.write("]}");
        }

        private static String bounds(XMLStreamReader reader) {
            StringWriter text = new StringWriter();
            for (String side : List.of("minlat", "minlon", "maxlat", "maxlon")) {
                text.append(text.getBuffer().isEmpty() ? "{" : ", ")
                        .append(quoted(side) + ": " + reader.getAttributeValue(null, side));
            }
            return text + "}";
        }

        private static String head(XMLStreamReader reader, String name) {
            String id = "{\"type\": \"" + name + "\", \"id\": " + reader.getAttributeValue(null, "id");
            return !name.equals("node")
                    ? id
                    : id + ", \"lat\": " + reader.getAttributeValue(null, "lat") + ", \"lon\": "
                            + reader.getAttributeValue(null, "lon");
        }

        private static String member(XMLStreamReader reader) {
            return "{\"type\": " + quoted(reader.getAttributeValue(null, "type")) + ", \"ref\": "
                    + reader.getAttributeValue(null, "ref") + ", \"role\": "
                    + quoted(reader.getAttributeValue(null, "role")) + "}";
        }

        private String element(String head, String name) {
            String list = name.equals("way") ? "nodes" : "members";
            String written = head
                    + (name.equals("node") ? "" : ", \"" + list + "\": [" + String.join(", ", parts) + "]")
                    + ", \"tags\": {"
                    + String.join(
                            ", ",
                            tags.entrySet().stream()
                                    .map(tag -> quoted(tag.getKey()) + ": " + quoted(tag.getValue()))
                                    .toList())
                    + "}}";
            tags.clear();
            parts.clear();
            return written;
        }

        private static String quoted(String text) {
            try (StringWriter to = new StringWriter()) {
                to.append('"');
                text.chars()
                        .forEach(each -> to.append(
                                each == '"' || each == '\\' || each < ' '
                                        ? String.format("\\u%04x", each)
                                        : String.valueOf((char) each)));
                return to.append('"').toString();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
