package org.parvis.geo.exchange.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.locationtech.jts.geom.Coordinate;

/** How elements are packed. Texts are numbers in a pool, references differences to the one before. */
final class ElementForms {
    private final TextPool texts;
    private final NodePositions positions;
    private final Pages pages;
    private final LongConsumer memory;

    /** @param memory asked for so many bytes more before they are taken at once */
    ElementForms(TextPool texts, NodePositions positions, Pages pages, LongConsumer memory) {
        this.texts = texts;
        this.positions = positions;
        this.pages = pages;
        this.memory = memory;
    }

    PackedElements<OsmNode> nodes() {
        return packed(new PackedElements.Form<OsmNode>() {
            @Override
            public void write(OsmNode node, PackedBytes to) {
                writeTags(node.tags(), to);
            }

            @Override
            public OsmNode read(long id, PackedBytes.Cursor from) {
                Coordinate position = positions.at(id);
                if (position == null) {
                    throw new IllegalStateException("A node with tags has no position: " + id);
                }
                return new OsmNode(id, readTags(from), position);
            }
        });
    }

    PackedElements<OsmWay> ways() {
        return packed(new PackedElements.Form<OsmWay>() {
            @Override
            public void write(OsmWay way, PackedBytes to) {
                writeTags(way.tags(), to);
                to.add(way.nodes().length);
                long before = 0;
                for (long node : way.nodes()) {
                    to.addSigned(node - before);
                    before = node;
                }
            }

            @Override
            public OsmWay read(long id, PackedBytes.Cursor from) {
                Tags tags = readTags(from);
                long[] nodes = new long[from.nextInt()];
                long before = 0;
                for (int index = 0; index < nodes.length; index++) {
                    before += from.nextSigned();
                    nodes[index] = before;
                }
                return new OsmWay(id, tags, nodes);
            }
        });
    }

    PackedElements<OsmRelation> relations() {
        return packed(new PackedElements.Form<OsmRelation>() {
            @Override
            public void write(OsmRelation relation, PackedBytes to) {
                writeTags(relation.tags(), to);
                to.add(relation.members().size());
                long before = 0;
                for (OsmRelation.Member member : relation.members()) {
                    to.add(member.type().ordinal());
                    to.addSigned(member.id() - before);
                    texts.writeCommon(member.role(), to);
                    before = member.id();
                }
            }

            @Override
            public OsmRelation read(long id, PackedBytes.Cursor from) {
                Tags tags = readTags(from);
                int count = from.nextInt();
                List<OsmRelation.Member> members = new ArrayList<>(count);
                long before = 0;
                for (int index = 0; index < count; index++) {
                    OsmRelation.Type type = OsmRelation.Type.of(from.nextInt());
                    before += from.nextSigned();
                    members.add(new OsmRelation.Member(type, before, texts.read(from)));
                }
                return new OsmRelation(id, tags, members);
            }
        });
    }

    private <E extends OsmElement> PackedElements<E> packed(PackedElements.Form<E> form) {
        return new PackedElements<>(form, pages, memory);
    }

    private void writeTags(Tags tags, PackedBytes to) {
        to.add(tags.size());
        tags.forEach((key, value) -> {
            texts.writeCommon(key, to);
            texts.write(value, to);
        });
    }

    private Tags readTags(PackedBytes.Cursor from) {
        String[] pairs = new String[2 * from.nextInt()];
        for (int index = 0; index < pairs.length; index++) {
            pairs[index] = texts.read(from);
        }
        return Tags.ofDistinct(pairs);
    }
}
