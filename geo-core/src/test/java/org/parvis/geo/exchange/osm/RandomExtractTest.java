package org.parvis.geo.exchange.osm;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.exchange.issue.IssueLog;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.territory.KeyPlace;

/** Made-up extracts: what is kept of them, and what is made of that, is the same however little memory there is. */
class RandomExtractTest {
    private static final OsmLimits LITTLE_MEMORY =
            new OsmLimits(1 << 30, 32 << 20, 1_000_000, 1_000_000, 10_000_000, 2 << 20, 64 << 20);
    private static final OsmLimits MUCH_MEMORY =
            new OsmLimits(1 << 30, 32 << 20, 1_000_000, 1_000_000, 10_000_000, 1 << 30, 1);

    /** An extract as one thing after the other, with ids that repeat where it is in no order. */
    private static final class Made {
        private final Random random;
        private final boolean inOrder;
        private final List<OsmNode> nodes = new ArrayList<>();
        private final List<OsmWay> ways = new ArrayList<>();
        private final List<OsmRelation> relations = new ArrayList<>();

        Made(long seed, boolean inOrder) {
            this.random = new Random(seed);
            this.inOrder = inOrder;
            for (int index = 0; index < 20_000; index++) {
                Coordinate position = new Coordinate(
                        (70_000_000 + random.nextInt(300_000)) / 1e7, (430_000_000 + random.nextInt(300_000)) / 1e7);
                nodes.add(new OsmNode(id(index), random.nextInt(8) == 0 ? tags() : Tags.NONE, position));
            }
            for (int index = 0; index < 4_000; index++) {
                long[] references = new long[2 + random.nextInt(9)];
                for (int node = 0; node < references.length; node++) {
                    references[node] = id(random.nextInt(20_000));
                }
                if (random.nextBoolean()) {
                    references[references.length - 1] = references[0];
                }
                ways.add(new OsmWay(id(index), tags(), references));
            }
            for (int index = 0; index < 300; index++) {
                List<OsmRelation.Member> members = new ArrayList<>();
                for (int member = random.nextInt(6); member >= 0; member--) {
                    OsmRelation.Type type = OsmRelation.Type.of(random.nextInt(3));
                    members.add(new OsmRelation.Member(
                            type, id(random.nextInt(4_000)), random.nextBoolean() ? "outer" : "inner" + member));
                }
                relations.add(new OsmRelation(id(index), tags(), members));
            }
            if (!inOrder) {
                Collections.shuffle(nodes, random);
                Collections.shuffle(ways, random);
                Collections.shuffle(relations, random);
            }
        }

        /** In no order every tenth id comes more than once. */
        private long id(int index) {
            return (inOrder || index % 10 > 0 ? index : index / 100 * 100) * 3L - 10;
        }

        private Tags tags() {
            Map<String, String> tags = new LinkedHashMap<>();
            String[][] kinds = {
                {"highway", "footway"}, {"highway", "crossing"}, {"barrier", "gate"}, {"amenity", "bench"},
                {"tourism", "artwork"}, {"historic", "memorial"}, {"leisure", "park"}, {"building", "yes"},
                {"place", "suburb"}, {"waterway", "river"}, {"type", "multipolygon"}, {"type", "route"}
            };
            for (int count = random.nextInt(3); count >= 0; count--) {
                String[] kind = kinds[random.nextInt(kinds.length)];
                tags.put(kind[0], kind[1]);
            }
            if (random.nextInt(3) == 0) {
                // Some repeat soon, some late, some never; some have letters of two and four bytes.
                tags.put("name", "Équipe 𝄞 " + random.nextInt(random.nextBoolean() ? 8 : 100_000));
            }
            if (random.nextInt(500) == 0) {
                tags.put("description", "long ".repeat(20_000));
            }
            return Tags.of(tags);
        }

        OsmData data(OsmLimits limits) {
            OsmDraft draft = new OsmDraft(limits);
            for (OsmNode node : nodes) {
                draft.addPosition(
                        node.id(),
                        Math.round(node.position().x * 1e7) * 100,
                        Math.round(node.position().y * 1e7) * 100);
                if (!node.tags().isEmpty()) {
                    draft.add(node);
                }
            }
            ways.forEach(draft::add);
            relations.forEach(draft::add);
            return draft.finished();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, false"})
    void keepsElementsAsAPlainTableWould(long seed, boolean inOrder) {
        Made made = new Made(seed, inOrder);
        Map<Long, Coordinate> positions = new LinkedHashMap<>();
        made.nodes.forEach(node -> positions.put(node.id(), node.position()));

        try (OsmData data = made.data(LITTLE_MEMORY)) {
            assertThat(data.pages().fileBytes()).isPositive();
            assertThat(data.nodeCount()).isEqualTo(positions.size());
            List<Long> ids = LongStream.range(-30, 60_030).boxed().toList();
            assertThat(ids.stream().map(data::position).toList())
                    .isEqualTo(ids.stream().map(positions::get).toList());
            assertThat(texts(data.ways())).isEqualTo(texts(lastOfEach(made.ways)));
            assertThat(data.relations()).containsExactlyElementsOf(lastOfEach(made.relations));
            for (OsmWay way : lastOfEach(made.ways)) {
                OsmWay found = requireNonNull(data.way(way.id()));
                assertThat(text(found)).isEqualTo(text(way));
                assertThat(data.way(way.id() + 1)).isNull();
                assertThat(data.hasWay(way.id())).isTrue();
            }
            List<OsmNode> tagged =
                    made.nodes.stream().filter(node -> !node.tags().isEmpty()).toList();
            for (OsmNode node : lastOfEach(tagged)) {
                OsmNode found = requireNonNull(data.taggedNode(node.id()));
                assertThat(found.tags()).isEqualTo(node.tags());
                assertThat(tagged.get(data.taggedNodeIndex(node.id()))).isSameAs(node);
            }
        }
    }

    private static List<String> texts(Collection<OsmWay> ways) {
        return ways.stream().map(RandomExtractTest::text).toList();
    }

    /** An array is only equal to itself. */
    private static String text(OsmWay way) {
        return way.id() + " " + way.tags() + " " + Arrays.toString(way.nodes());
    }

    /** In the order in which these came. */
    private static <E extends OsmElement> List<E> lastOfEach(List<E> elements) {
        Map<Long, E> last = new LinkedHashMap<>();
        elements.forEach(element -> {
            last.remove(element.id());
            last.put(element.id(), element);
        });
        return List.copyOf(last.values());
    }

    @ParameterizedTest
    @CsvSource({"3, true", "4, false", "5, true"})
    void makesTheSameOfItHoweverLittleMemoryThereIs(long seed, boolean inOrder) {
        Made made = new Made(seed, inOrder);
        OsmSketch expectedIssues = new OsmSketch();
        OsmSketch issues = new OsmSketch();

        try (OsmData much = made.data(MUCH_MEMORY);
                OsmData little = made.data(LITTLE_MEMORY)) {
            OsmTown expected = new OsmTown(much, TownFrame.unknown("made up"), expectedIssues);
            OsmTown town = new OsmTown(little, TownFrame.unknown("made up"), issues);

            assertThat(town.territory()).isEqualTo(expected.territory());
            assertThat(town.places()).isEqualTo(expected.places()).isNotEmpty().hasSize((int) town.placeCount());
            assertThat(town.quartiers()).isEqualTo(expected.quartiers());
            assertThat(town.streets()).isEqualTo(expected.streets()).isNotEmpty();
            assertThat(town.furniture()).isEqualTo(expected.furniture()).isNotEmpty();
            assertThat(town.routes()).isEqualTo(expected.routes());
            assertThat(town.backdrop()).isEqualTo(expected.backdrop()).isNotEmpty();
            assertThat(issues.issues).isEqualTo(expectedIssues.issues).isNotEmpty();
        }
        assertThat(town(made, MUCH_MEMORY)).isEqualTo(town(made, LITTLE_MEMORY));
    }

    /** Made twice: the second time as the first. */
    private static List<Object> town(Made made, OsmLimits limits) {
        try (OsmData data = made.data(limits)) {
            OsmTown town = new OsmTown(data, TownFrame.unknown("made up"), IssueLog.SILENT);
            List<Object> first = List.of(town.places(), town.furniture(), town.quartiers(), town.routes());
            assertThat(List.of(town.places(), town.furniture(), town.quartiers(), town.routes()))
                    .isEqualTo(first);
            return first;
        }
    }

    @Test
    void leavesOutTheSamePlacesAsAComparisonOfEachWithEach() {
        Made made = new Made(6, true);
        try (OsmData data = made.data(MUCH_MEMORY)) {
            Envelope extent = new Envelope(7, 7.03, 43, 43.03);
            FeatureBuilding building =
                    new FeatureBuilding(data, new Outlines(data, IssueLog.SILENT), extent, IssueLog.SILENT);
            MetricPlane plane = MetricPlane.around(extent);
            PlaceMaking making = new PlaceMaking(building, new Entrances(data, plane));
            List<KeyPlace> all = data.elements()
                    .flatMap(element -> making.place(element).stream())
                    .toList();
            Set<UUID> leftOut = new Duplicates(plane, IssueLog.SILENT).among(all);
            List<KeyPlace> read = new ArrayList<>();
            PlaceReader reader = new PlaceReader(building);
            reader.read(read::add);

            assertThat(leftOut).isNotEmpty();
            assertThat(read)
                    .isEqualTo(all.stream()
                            .filter(place -> !leftOut.contains(place.id()))
                            .toList());
            for (OsmNode node : data.taggedNodes()) {
                UUID expected = read.stream()
                        .filter(place -> place.identity().source().externalId().equals(node.reference()))
                        .map(KeyPlace::id)
                        .findAny()
                        .orElse(null);
                assertThat(reader.placeAt(node)).isEqualTo(expected);
            }
        }
    }
}
