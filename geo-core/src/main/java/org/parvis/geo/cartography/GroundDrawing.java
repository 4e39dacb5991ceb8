package org.parvis.geo.cartography;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.parvis.geo.cartography.MapStyle.Tint;
import org.parvis.geo.cartography.TownMap.Area;
import org.parvis.geo.cartography.TownMap.Rule;
import org.parvis.geo.territory.BackdropKind;

/** Draws what lies around the streets: sea, parks, squares, buildings, railways, walls, boundaries. */
final class GroundDrawing {
    private static final int SHORE_FROM_ZOOM = 12;
    private static final double[] SHORE_PIXELS = {2.2, 5, 9.5};
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
                draft.fill(pixels, style.inks().square());
                if (draft.zoom() >= 16) {
                    draft.draw(pixels, style.inks().squareEdge(), SheetDraft.flat(0.7));
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
            Tint tint = tint(rule.kind());
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
        Tint tint = tint(area.kind());
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
        Tint tint = tint(BackdropKind.SEA);
        Geometry sea = TopologyPreservingSimplifier.simplify(WebMercator.toPixels(world, draft.zoom()), 0.3);
        draft.fill(sea, tint.fill());
        if (draft.zoom() < SHORE_FROM_ZOOM) {
            return;
        }
        Geometry coast = coast(sea);
        List<Color> shore = style.inks().shore();
        for (int i = SHORE_PIXELS.length - 1; i >= 0 && !coast.isEmpty(); i--) {
            Geometry strip = coast.buffer(SHORE_PIXELS[i], 4);
            draft.fill(OverlayNGRobust.overlay(strip, sea, OverlayNG.INTERSECTION), shore.get(i));
        }
        draft.draw(coast, style.inks().coast(), SheetDraft.round(draft.zoom() >= 16 ? 1.1 : 0.8));
    }

    /** The rim of the sea without the straight sides where the data ends. */
    private static Geometry coast(Geometry sea) {
        Envelope frame = sea.getEnvelopeInternal();
        List<LineString> lines = new ArrayList<>();
        Geometry rim = sea.getBoundary();
        for (int i = 0; i < rim.getNumGeometries(); i++) {
            Coordinate[] corners = rim.getGeometryN(i).getCoordinates();
            List<Coordinate> run = new ArrayList<>();
            for (int next = 1; next < corners.length; next++) {
                if (isOnFrame(corners[next - 1], corners[next], frame)) {
                    addLine(lines, run, sea);
                } else {
                    if (run.isEmpty()) {
                        run.add(corners[next - 1]);
                    }
                    run.add(corners[next]);
                }
            }
            addLine(lines, run, sea);
        }
        return sea.getFactory().createMultiLineString(lines.toArray(LineString[]::new));
    }

    private static void addLine(List<LineString> lines, List<Coordinate> run, Geometry sea) {
        if (run.size() > 1) {
            lines.add(sea.getFactory().createLineString(run.toArray(Coordinate[]::new)));
        }
        run.clear();
    }

    private static boolean isOnFrame(Coordinate from, Coordinate to, Envelope frame) {
        double near = 0.01;
        boolean vertical = Math.abs(from.getX() - to.getX()) < near
                && (Math.abs(from.getX() - frame.getMinX()) < near || Math.abs(from.getX() - frame.getMaxX()) < near);
        boolean horizontal = Math.abs(from.getY() - to.getY()) < near
                && (Math.abs(from.getY() - frame.getMinY()) < near || Math.abs(from.getY() - frame.getMaxY()) < near);
        return vertical || horizontal;
    }

    private Tint tint(BackdropKind kind) {
        Tint tint = style.areas().get(kind);
        if (tint == null) {
            throw new IllegalStateException("The map style has no tint for " + kind + ".");
        }
        return tint;
    }
}
