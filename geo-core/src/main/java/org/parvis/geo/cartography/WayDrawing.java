package org.parvis.geo.cartography;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.cartography.TownMap.Spot;
import org.parvis.geo.cartography.TownMap.Way;
import org.parvis.geo.cartography.TownMap.WayKind;
import org.parvis.geo.cartography.WayStyle.Drawing;
import org.parvis.geo.territory.StreetClass;

/** Draws the streets: of each level first all casings, then all fills, so that crossings stay open. */
final class WayDrawing {
    private static final double CASING_PIXELS = 0.75;
    private static final int UNDERGROUND_FROM_ZOOM = 15;
    private static final int STEPS_FROM_ZOOM = 16;
    private static final int STEP_RAILS_FROM_ZOOM = 17;

    private final TownMap town;
    private final MapStyle style;
    private final SheetDraft draft;

    /** A way with how it is to be drawn at this zoom. */
    private record Drawn(WayKind kind, WayStyle style, Geometry pixels, double width) {}

    WayDrawing(TownMap town, MapStyle style, SheetDraft draft) {
        this.town = town;
        this.style = style;
        this.draft = draft;
    }

    /** What runs under the ground, to be drawn before the buildings: a veil between dashes. */
    void drawUnderground() {
        for (Drawn way : drawn(true)) {
            if (way.style().drawing() == Drawing.BAND && draft.zoom() >= UNDERGROUND_FROM_ZOOM) {
                draft.veil(
                        way.pixels(),
                        way.width() * 0.8,
                        style.inks().tunnelVeil(),
                        style.inks().tunnel());
            }
        }
    }

    /** Everything else, from the ground upwards; footways in tunnels too, since people look for them. */
    void draw() {
        for (Drawn way : drawn(true)) {
            if (way.style().drawing() != Drawing.BAND) {
                drawDots(way, Colours.blend(way.style().fill(), style.land(), 0.55), null);
            }
        }
        TreeMap<Integer, List<Drawn>> levels = new TreeMap<>();
        for (Drawn way : drawn(false)) {
            levels.computeIfAbsent(way.kind().level(), level -> new ArrayList<>())
                    .add(way);
        }
        levels.values().forEach(this::drawLevel);
        town.spots().forEach(this::drawSpot);
    }

    private void drawLevel(List<Drawn> ways) {
        for (Drawn way : ways) {
            if (way.style().drawing() == Drawing.BAND) {
                boolean bridge = way.kind().level() > 0;
                double width = way.width() + 2 * (bridge ? CASING_PIXELS * 1.3 : CASING_PIXELS);
                Color casing =
                        bridge ? darker(way.style().casing()) : way.style().casing();
                draft.draw(way.pixels(), casing, bridge ? SheetDraft.flat(width) : SheetDraft.round(width));
            }
        }
        for (Drawn way : ways) {
            switch (way.style().drawing()) {
                case BAND -> {
                    Color fill = way.kind().restricted()
                            ? style.inks().restricted()
                            : way.style().fill();
                    draft.draw(way.pixels(), fill, SheetDraft.round(way.width()));
                }
                case FAINT -> draft.draw(way.pixels(), way.style().fill(), SheetDraft.dashed(1, 3, 3));
                default -> {}
            }
        }
        for (Drawn way : ways) {
            if (way.style().drawing() == Drawing.STEPS && draft.zoom() >= STEPS_FROM_ZOOM) {
                drawSteps(way);
            } else if (way.style().drawing() == Drawing.DOTS || way.style().drawing() == Drawing.STEPS) {
                boolean quiet = way.kind().restricted() || way.kind().covered();
                Color ink = quiet ? Colours.blend(dotInk(way), style.land(), 0.5) : dotInk(way);
                drawDots(
                        way, ink, draft.zoom() >= 17 && !way.kind().covered() ? Colours.pale(style.land(), 0.5) : null);
            }
        }
    }

    private static Color dotInk(Drawn way) {
        return way.style().drawing() == Drawing.STEPS
                ? way.style().casing()
                : way.style().fill();
    }

    private void drawDots(Drawn way, Color ink, @Nullable Color bed) {
        double diameter = 1.15 + 0.25 * (draft.zoom() - 15);
        if (bed != null) {
            draft.draw(way.pixels(), bed, SheetDraft.round(diameter + 2.6));
        }
        draft.draw(way.pixels(), ink, SheetDraft.dotted(diameter, diameter * 2.4));
    }

    private void drawSteps(Drawn way) {
        Color ink = way.kind().covered()
                ? Colours.blend(way.style().casing(), style.land(), 0.4)
                : way.style().casing();
        double width = Math.max(draft.zoom() >= STEP_RAILS_FROM_ZOOM ? 4.2 : 3.2, way.width());
        double rail = 0.7;
        if (draft.zoom() >= STEP_RAILS_FROM_ZOOM) {
            draft.draw(way.pixels(), ink, SheetDraft.flat(width + 2 * rail));
        }
        draft.draw(way.pixels(), way.style().fill(), SheetDraft.flat(width));
        double tread = Math.max(0.6, 0.06 / draft.metresPerPixel());
        double step = Math.max(draft.zoom() >= STEP_RAILS_FROM_ZOOM ? 2.7 : 2.2, 0.6 / draft.metresPerPixel());
        BasicStroke ticks = SheetDraft.dashed(width, tread, step - tread);
        draft.draw(way.pixels(), ink, ticks);
    }

    private void drawSpot(Spot spot) {
        WayStyle way = style.ways().get(spot.streetClass());
        if (way == null || way.drawing() != Drawing.SPOT || draft.zoom() < way.fromZoom()) {
            return;
        }
        double pixels = WebMercator.worldPixels(draft.zoom());
        Coordinate at =
                new Coordinate(spot.world().getX() * pixels, spot.world().getY() * pixels);
        double size = way.pixels(draft.zoom(), draft.metresPerPixel());
        if (spot.streetClass() == StreetClass.LIFT) {
            drawLift(at, Math.min(13, Math.max(draft.zoom() >= 18 ? 9 : 7, size)));
        } else {
            Path2D.Double dot = new Path2D.Double();
            dot.append(new java.awt.geom.Ellipse2D.Double(at.getX() - 1.4, at.getY() - 1.4, 2.8, 2.8), false);
            draft.fill(dot, way.fill());
        }
    }

    /** A small cabin with an arrow up and an arrow down. */
    private void drawLift(Coordinate at, double size) {
        double half = size / 2;
        Path2D.Double rim = new Path2D.Double();
        rim.append(
                new RoundRectangle2D.Double(at.getX() - half - 1, at.getY() - half - 1, size + 2, size + 2, 4, 4),
                false);
        draft.fill(rim, Color.WHITE);
        Path2D.Double cabin = new Path2D.Double();
        cabin.append(new RoundRectangle2D.Double(at.getX() - half, at.getY() - half, size, size, 3, 3), false);
        draft.fill(cabin, style.inks().symbol());
        Path2D.Double arrows = new Path2D.Double();
        double wide = size * 0.27;
        double gap = size * 0.09;
        double high = size * 0.26;
        arrows.moveTo(at.getX() - wide, at.getY() - gap);
        arrows.lineTo(at.getX() + wide, at.getY() - gap);
        arrows.lineTo(at.getX(), at.getY() - gap - high);
        arrows.closePath();
        arrows.moveTo(at.getX() - wide, at.getY() + gap);
        arrows.lineTo(at.getX() + wide, at.getY() + gap);
        arrows.lineTo(at.getX(), at.getY() + gap + high);
        arrows.closePath();
        draft.fill(arrows, Color.WHITE);
    }

    private List<Drawn> drawn(boolean under) {
        List<Drawn> drawn = new ArrayList<>();
        for (Way way : town.ways()) {
            WayStyle look = style.ways().get(way.kind().streetClass());
            if (look != null && way.kind().under() == under && draft.zoom() >= look.fromZoom()) {
                double width = look.pixels(draft.zoom(), draft.metresPerPixel());
                drawn.add(new Drawn(way.kind(), look, draft.toPixels(way.world()), width));
            }
        }
        drawn.sort(Comparator.comparingInt(way -> way.style().rank()));
        return drawn;
    }

    private static Color darker(Color colour) {
        return Colours.blend(colour, new Color(0x6B5F50), 0.35);
    }
}
