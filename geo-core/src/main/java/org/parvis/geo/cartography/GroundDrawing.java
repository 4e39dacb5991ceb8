package org.parvis.geo.cartography;

import java.awt.Color;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.parvis.geo.cartography.MapStyle.Tint;
import org.parvis.geo.cartography.TownMap.Area;
import org.parvis.geo.cartography.TownMap.Rule;
import org.parvis.geo.territory.BackdropKind;
import org.parvis.geo.territory.StreetClass;

/** Draws what lies around the streets: sea, parks, squares, buildings, railways, walls, boundaries. */
final class GroundDrawing {
    private static final int FADE_FROM_ZOOM = 7;
    private static final int SHORE_FROM_ZOOM = 12;
    private static final double[] SHORE_PIXELS = {2.2, 5, 9.5};
    private static final double FADE_SHARE = 0.07;
    private static final int FADE_STEPS = 24;
    private static final double LEAST_AREA_PIXELS = 1.5;

    private final TownMap town;
    private final MapStyle style;
    private final SheetDraft draft;

    GroundDrawing(TownMap town, MapStyle style, SheetDraft draft) {
        this.town = town;
        this.style = style;
        this.draft = draft;
    }

    void drawGround() {
        for (Area area : town.areas()) {
            if (area.kind() == BackdropKind.SEA) {
                drawSea(area.world());
            } else if (area.kind() != BackdropKind.BUILDING) {
                drawArea(area);
            }
        }
        if (draft.zoom() >= 13) {
            for (TownMap.Square square : town.squares()) {
                Geometry pixels = draft.toPixels(square.world());
                boolean pier = square.streetClass() == StreetClass.PIER;
                draft.fill(pixels, pier ? style.land() : style.inks().square());
                if (draft.zoom() >= 16 || pier) {
                    Color edge = pier ? style.inks().coast() : style.inks().squareEdge();
                    draft.draw(pixels, edge, SheetDraft.flat(0.7));
                }
            }
        }
    }

    void drawBuildings() {
        for (Area area : town.areas()) {
            if (area.kind() == BackdropKind.BUILDING) {
                drawArea(area);
            }
        }
    }

    void drawRules() {
        for (Rule rule : town.rules()) {
            Tint tint = style.tint(rule.kind());
            if (draft.zoom() < tint.fromZoom()) {
                continue;
            }
            Geometry pixels = draft.toPixels(rule.world());
            if (rule.kind() == BackdropKind.RAILWAY) {
                drawRailway(pixels, tint.fill(), rule.under());
            } else {
                draft.draw(pixels, tint.fill(), SheetDraft.flat(draft.zoom() >= 19 ? 1.3 : 0.8));
            }
        }
    }

    void drawBoundaries() {
        if (draft.zoom() < 13) {
            return;
        }
        double width = draft.zoom() >= 16 ? 1.3 : 1.0;
        for (Geometry boundary : town.boundaries()) {
            Color ink = style.inks().boundary();
            draft.draw(draft.toPixels(boundary), ink, SheetDraft.dashed(width, 7, 4.5));
        }
    }

    private void drawArea(Area area) {
        Tint tint = style.tint(area.kind());
        if (draft.zoom() < tint.fromZoom()) {
            return;
        }
        Geometry pixels = draft.toPixels(area.world());
        if (pixels.getArea() < LEAST_AREA_PIXELS) {
            return;
        }
        draft.fill(pixels, tint.fill());
        if (draft.zoom() >= tint.edgeFromZoom()) {
            draft.draw(pixels, tint.edge(), SheetDraft.flat(draft.zoom() >= 18 ? 0.9 : 0.6));
        }
    }

    private void drawRailway(Geometry pixels, Color colour, boolean under) {
        if (under && draft.zoom() < 15) {
            return;
        }
        if (under) {
            draft.draw(pixels, colour, SheetDraft.dashed(0.9, 4, 4));
            return;
        }
        draft.draw(pixels, colour, SheetDraft.flat(draft.zoom() >= 17 ? 1.4 : 1));
        if (draft.zoom() >= 15) {
            draft.draw(pixels, colour, SheetDraft.dashed(draft.zoom() >= 17 ? 5 : 4, 1, 7));
        }
    }

    /** The sea, darker towards the shore in a few steps as on old charts, and a line where it meets the land. */
    private void drawSea(Geometry world) {
        Geometry sea = TopologyPreservingSimplifier.simplify(WebMercator.toPixels(world, draft.zoom()), 0.3);
        Color deep = style.tint(BackdropKind.SEA).fill();
        if (draft.zoom() < FADE_FROM_ZOOM) {
            draft.fill(sea, deep);
            return;
        }
        SeaFrame frame = SeaFrame.of(sea);
        // The sea runs out into the paper where the data ends, instead of breaking off.
        Geometry within = sea;
        for (int i = 1; i <= FADE_STEPS; i++) {
            double share = (double) i / FADE_STEPS;
            draft.fill(within, Colours.blend(style.land(), deep, share * share * (3 - 2 * share)));
            Geometry inner = sea.getFactory().toGeometry(frame.inside(FADE_SHARE * share));
            within = OverlayNGRobust.overlay(sea, inner, OverlayNG.INTERSECTION);
        }
        if (draft.zoom() >= SHORE_FROM_ZOOM) {
            drawShore(frame.coast(), within);
        }
    }

    private void drawShore(Geometry coast, Geometry sea) {
        List<Color> shore = style.inks().shore();
        for (int i = SHORE_PIXELS.length - 1; i >= 0 && !coast.isEmpty(); i--) {
            Geometry strip = coast.buffer(SHORE_PIXELS[i], 4);
            draft.fill(OverlayNGRobust.overlay(strip, sea, OverlayNG.INTERSECTION), shore.get(i));
        }
        draft.draw(coast, style.inks().coast(), SheetDraft.round(draft.zoom() >= 16 ? 1.1 : 0.8));
    }
}
