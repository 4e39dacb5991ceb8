package org.parvis.geo.exchange.osm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** What is packed comes out as it went in. */
class PackedFormsTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsEveryPositionWhateverTheOrder(boolean inOrder) {
        Random random = new Random(5);
        Map<Long, Coordinate> expected = new TreeMap<>();
        NodePositions positions = new NodePositions(new Pages(1 << 20, 1 << 20), bytes -> {});
        long id = -500;
        for (int index = 0; index < 5_000; index++) {
            id = inOrder ? id + 1 + random.nextInt(1_000_000) : random.nextInt(8_000) - 4_000;
            long longitude = Math.round((random.nextDouble() * 360 - 180) * 1e7) * 100;
            long latitude = Math.round((random.nextDouble() * 180 - 90) * 1e7) * 100;
            positions.add(id, longitude, latitude);
            expected.put(id, new Coordinate(longitude / 1e9, latitude / 1e9));
        }
        positions.seal();

        assertThat(positions.size()).isEqualTo(expected.size());
        expected.forEach((known, position) -> assertThat(positions.at(known)).isEqualTo(position));
        assertThat(positions.at(Long.MAX_VALUE)).isNull();
        assertThat(positions.at(Long.MIN_VALUE)).isNull();
        assertThat(positions.some(Integer.MAX_VALUE)).containsExactlyElementsOf(expected.values());
        assertThat(positions.outside(new Envelope(0, 180, -90, 90)))
                .isEqualTo(expected.values().stream().filter(at -> at.x < 0).count());
    }

    @Test
    void keepsElementsAsTheyAre() {
        Random random = new Random(6);
        OsmDraft draft = new OsmDraft(OsmLimits.DEFAULT);
        draft.addPosition(1, 0, 0);
        List<OsmWay> ways = new ArrayList<>();
        for (int index = 0; index < 10_000; index++) {
            long[] nodes = random.longs(1 + random.nextInt(9)).toArray();
            Tags tags = Tags.of(Map.of("highway", "footway", "ref", Integer.toString(random.nextInt(100))));
            ways.add(new OsmWay(3L * index, tags, nodes));
        }
        ways.forEach(draft::add);
        OsmRelation relation =
                new OsmRelation(9, Tags.NONE, List.of(new OsmRelation.Member(OsmRelation.Type.RELATION, -4, "outer")));
        draft.add(relation);

        OsmData data = draft.finished();

        assertThat(data.ways()).usingRecursiveFieldByFieldElementComparator().containsExactlyElementsOf(ways);
        assertThat(data.way(2_997)).usingRecursiveComparison().isEqualTo(ways.get(999));
        assertThat(data.way(2_998)).isNull();
        assertThat(data.relations()).containsExactly(relation);
    }

    @Test
    void keepsTheLastOfElementsWithOneId() {
        OsmDraft draft = new OsmDraft(OsmLimits.DEFAULT);
        draft.addPosition(1, 0, 0);
        draft.add(new OsmWay(5, Tags.NONE, new long[] {1}));
        draft.add(new OsmWay(4, Tags.NONE, new long[] {1}));
        draft.add(new OsmWay(5, Tags.NONE, new long[] {2}));

        OsmData data = draft.finished();

        assertThat(data.ways()).extracting(OsmWay::id).containsExactly(4L, 5L);
        assertThat(data.ways()).extracting(OsmWay::first).containsExactly(1L, 2L);
    }

    @Test
    void leavesOutWhatLiesFarFromTheTownButNotTheRimsOfItsSquares() {
        OsmSketch sketch = new OsmSketch();
        OsmCollector collector =
                new OsmCollector(OsmLimits.DEFAULT, new OsmScope(Optional.of(new Envelope(0, 1, 0, 1)), true), sketch);
        tell(collector);
        assertThat(collector.needsSecondReading()).isTrue();
        tell(collector);

        OsmData data = collector.finished();

        assertThat(data.ways()).extracting(OsmWay::id).containsExactly(10L, 12L);
    }

    private static void tell(OsmCollector collector) {
        collector.node(1, 0, 0, Tags.NONE);
        collector.node(2, 500_000_000, 500_000_000, Tags.NONE);
        collector.node(3, 5_000_000_000L, 0, Tags.NONE);
        collector.node(4, 6_000_000_000L, 0, Tags.NONE);
        collector.way(new OsmWay(10, OsmSketch.tags("highway", "footway"), new long[] {1, 2}));
        collector.way(new OsmWay(11, OsmSketch.tags("highway", "footway"), new long[] {3, 4}));
        collector.way(new OsmWay(12, OsmSketch.tags("barrier", "wall"), new long[] {1, 2}));
        collector.relation(new OsmRelation(
                1,
                OsmSketch.tags("type", "multipolygon", "highway", "pedestrian"),
                List.of(new OsmRelation.Member(OsmRelation.Type.WAY, 12, "outer"))));
    }
}
