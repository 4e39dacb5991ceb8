package org.parvis.geo.cartography;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** The whole town at one zoom, ready to be cut into tiles: what to paint, in order, and the names on top. Immutable. */
final class MapSheet {
    private final Ordered<Mark> marks;
    private final Ordered<PlacedLabel> labels;

    private MapSheet(List<Mark> marks, List<PlacedLabel> labels) {
        this.marks = new Ordered<>(marks, Mark::reach);
        this.labels = new Ordered<>(labels, PlacedLabel::reach);
    }

    static MapSheet of(TownMap town, MapStyle style, Lettering lettering, int zoom) {
        SheetDraft draft = new SheetDraft(zoom, WebMercator.metresPerPixel(zoom, town.middleY()));
        GroundDrawing ground = new GroundDrawing(town, style, draft);
        WayDrawing ways = new WayDrawing(town, style, draft);
        ground.drawGround();
        ways.drawUnderground();
        ground.drawBuildings();
        ground.drawRules();
        ways.draw();
        ground.drawBoundaries();
        return new MapSheet(draft.marks(), new LabelPlacing(town, style, lettering, zoom).place());
    }

    /** What touches this rectangle of pixels, in the order of painting. */
    List<Mark> marksWithin(Envelope pixels) {
        return marks.within(pixels);
    }

    List<PlacedLabel> labelsWithin(Envelope pixels) {
        return labels.within(pixels);
    }

    List<PlacedLabel> labels() {
        return labels.all;
    }

    /** Things in an order, found by where they are. */
    private static final class Ordered<T> {
        private final List<T> all;
        private final STRtree tree = new STRtree();

        Ordered(List<T> all, Function<T, Envelope> reach) {
            this.all = List.copyOf(all);
            for (int i = 0; i < this.all.size(); i++) {
                tree.insert(reach.apply(this.all.get(i)), i);
            }
            // Now, and not at the first query, which may come from several threads at once.
            tree.build();
        }

        List<T> within(Envelope pixels) {
            List<Integer> found = new ArrayList<>();
            tree.query(pixels, index -> found.add((Integer) index));
            return found.stream().sorted().map(all::get).toList();
        }
    }
}
