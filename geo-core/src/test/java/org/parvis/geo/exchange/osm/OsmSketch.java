package org.parvis.geo.exchange.osm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.exchange.issue.IssueLog;

/** A small piece of OpenStreetMap written down in a test. One unit of the sketch is a ten-thousandth of a degree. */
final class OsmSketch implements IssueLog {
    private final OsmDraft draft = new OsmDraft(OsmLimits.DEFAULT);
    private final Map<Long, OsmWay> ways = new LinkedHashMap<>();
    private final Map<Long, OsmRelation> relations = new LinkedHashMap<>();
    final List<String> issues = new ArrayList<>();

    /** @param tags keys and values in turn */
    OsmSketch node(long id, double x, double y, String... tags) {
        draft.addPosition(id, Math.round(x * 100_000), Math.round(y * 100_000));
        if (tags.length > 0) {
            draft.add(new OsmNode(id, tags(tags), new Coordinate(x / 10_000, y / 10_000)));
        }
        return this;
    }

    /** @param tags as one text, such as {@code highway=steps step_count=12} */
    OsmSketch way(long id, String tags, long... nodes) {
        ways.put(id, new OsmWay(id, tags(tags.isEmpty() ? new String[0] : tags.split("[= ]", -1)), nodes));
        return this;
    }

    /** @param members such as {@code way/1 inner} */
    OsmSketch relation(long id, String tags, String... members) {
        List<OsmRelation.Member> all = new ArrayList<>();
        for (String member : members) {
            String[] parts = member.split("[/ ]", -1);
            OsmRelation.Type type = parts[0].equals("node") ? OsmRelation.Type.NODE : OsmRelation.Type.WAY;
            all.add(new OsmRelation.Member(type, Long.parseLong(parts[1]), parts.length > 2 ? parts[2] : ""));
        }
        relations.put(id, new OsmRelation(id, tags(tags.split("[= ]", -1)), all));
        return this;
    }

    OsmData data() {
        ways.values().forEach(draft::add);
        relations.values().forEach(draft::add);
        return draft.finished();
    }

    OsmWay way(long id) {
        OsmWay way = ways.get(id);
        if (way == null) {
            throw new IllegalArgumentException("The sketch has no way " + id);
        }
        return way;
    }

    OsmRelation relation(long id) {
        OsmRelation relation = relations.get(id);
        if (relation == null) {
            throw new IllegalArgumentException("The sketch has no relation " + id);
        }
        return relation;
    }

    /** @param extent west, south, east, north in units of the sketch */
    FeatureBuilding building(double... extent) {
        OsmData data = data();
        Envelope rectangle =
                new Envelope(extent[0] / 10_000, extent[2] / 10_000, extent[1] / 10_000, extent[3] / 10_000);
        return new FeatureBuilding(data, new Outlines(data, this), rectangle, this);
    }

    FeatureBuilding building() {
        return building(-100, -100, 200, 200);
    }

    static Tags tags(String... keysAndValues) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (int index = 0; index < keysAndValues.length; index += 2) {
            tags.put(keysAndValues[index], keysAndValues[index + 1]);
        }
        return Tags.of(tags);
    }

    @Override
    public void note(String element, String field, String reason) {
        issues.add("note " + element + " " + field + ": " + reason);
    }

    @Override
    public void warning(String element, String field, String reason) {
        issues.add("warning " + element + " " + field + ": " + reason);
    }

    @Override
    public void error(String element, String field, String reason) {
        issues.add("error " + element + " " + field + ": " + reason);
    }
}
