package org.parvis.geo.exchange.gpx;

/** What a GPX file holds, each a layer of its own. */
enum GpxKind {
    WAYPOINTS("wpt", "waypoints"),
    ROUTES("rte", "routes"),
    TRACKS("trk", "tracks");

    private final String element;
    private final String layer;

    GpxKind(String element, String layer) {
        this.element = element;
        this.layer = layer;
    }

    String element() {
        return element;
    }

    String layer() {
        return layer;
    }
}
