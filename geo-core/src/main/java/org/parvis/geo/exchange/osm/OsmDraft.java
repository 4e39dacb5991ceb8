package org.parvis.geo.exchange.osm;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** {@link OsmData} while a file is read. */
final class OsmDraft implements AutoCloseable {
    /** Of the memory that may be taken, one part in so many is for pages. The others are for finding things in them. */
    private static final int SHARE_OF_PAGES = 4;

    private static final int SHARE_OF_TEXTS = 16;

    private final OsmLimits limits;
    private final Pages pages;
    private final TextPool texts;
    private final NodePositions positions;
    private final PackedElements<OsmNode> taggedNodes;
    private final PackedElements<OsmWay> ways;
    private final PackedElements<OsmRelation> relations;
    private @Nullable Envelope headerBox;

    OsmDraft(OsmLimits limits) {
        this.limits = limits;
        this.pages = new Pages(limits.mostHeldBytes() / SHARE_OF_PAGES, limits.mostFileBytes());
        this.texts = new TextPool(limits.mostHeldBytes() / SHARE_OF_TEXTS);
        this.positions = new NodePositions(pages, this::requireMemory);
        ElementForms forms = new ElementForms(texts, positions, pages, this::requireMemory);
        this.taggedNodes = forms.nodes();
        this.ways = forms.ways();
        this.relations = forms.relations();
    }

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
    private long bytes() {
        return pages.bytes()
                + positions.bytes()
                + taggedNodes.bytes()
                + ways.bytes()
                + relations.bytes()
                + texts.bytes();
    }

    /**
     * @param more bytes that are about to be taken
     * @throws ParvisException {@code TOO_LARGE} if there is no memory for them
     */
    void requireMemory(long more) {
        if (bytes() + more > limits.mostHeldBytes()) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE,
                    "file",
                    "What is to be kept of the OpenStreetMap file takes more than "
                            + (limits.mostHeldBytes() >> 20)
                            + " MB of memory; cut out the town first, or give the program more memory (-Xmx).");
        }
    }

    OsmData finished() {
        positions.seal();
        return new OsmData(
                new OsmData.Parts(positions, taggedNodes, ways, relations),
                pages,
                this::requireMemory,
                Optional.ofNullable(headerBox));
    }

    /** Lets go of what was kept. Not to be called once it is {@link #finished}: {@link OsmData#close} does so then. */
    @Override
    public void close() {
        pages.close();
    }
}
