package org.parvis.geo.exchange.osm;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** {@link OsmData} while a file is read. */
final class OsmDraft {
    private final TextPool texts = new TextPool();
    private final NodePositions positions = new NodePositions();
    private final ElementForms forms = new ElementForms(texts, positions);
    private final PackedElements<OsmNode> taggedNodes = forms.nodes();
    private final PackedElements<OsmWay> ways = forms.ways();
    private final PackedElements<OsmRelation> relations = forms.relations();
    private @Nullable Envelope headerBox;

    void addPosition(long id, long longitudeNanodegrees, long latitudeNanodegrees) {
        positions.add(id, longitudeNanodegrees, latitudeNanodegrees);
    }

    /** @param node whose position was added before */
    void add(OsmNode node) {
        taggedNodes.add(node);
    }

    void add(OsmWay way) {
        ways.add(way);
    }

    void add(OsmRelation relation) {
        relations.add(relation);
    }

    void setHeaderBox(Envelope claimed) {
        headerBox = claimed.copy();
    }

    NodePositions positions() {
        return positions;
    }

    PackedElements<OsmWay> ways() {
        return ways;
    }

    PackedElements<OsmRelation> relations() {
        return relations;
    }

    @Nullable
    Coordinate position(long id) {
        return positions.at(id);
    }

    /** Of memory, about. */
    long bytes() {
        return positions.bytes() + taggedNodes.bytes() + ways.bytes() + relations.bytes() + texts.bytes();
    }

    OsmData finished() {
        positions.seal();
        return new OsmData(positions, taggedNodes, ways, relations, Optional.ofNullable(headerBox));
    }
}
