package org.parvis.geo.exchange.osm;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.exchange.issue.IssueLog;
import org.parvis.geo.territory.Backdrop;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Quartier;
import org.parvis.geo.territory.Route;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.Territory;

/** A file that has been read into memory, from which the features of a town are made, collection by collection. */
public final class OsmTown {
    private final Territory territory;
    private final FeatureBuilding building;

    /**
     * @param frame what is known of the town beforehand
     * @param issues told what is wrong with the features
     */
    public OsmTown(OsmData data, TownFrame frame, IssueLog issues) {
        this.territory = TerritoryReader.read(data, frame);
        this.building = new FeatureBuilding(data, new Outlines(data, issues), territory.extent(), issues);
        reportOutside(data, issues);
    }

    private void reportOutside(OsmData data, IssueLog issues) {
        Envelope extent = territory.extent();
        long outside = data.nodesOutside(extent);
        if (outside > 0) {
            issues.note(
                    "",
                    "",
                    outside + " of the " + data.nodeCount() + " nodes lie outside longitude " + extent.getMinX()
                            + " to "
                            + extent.getMaxX() + ", latitude " + extent.getMinY() + " to " + extent.getMaxY()
                            + "; what lies there entirely is left out.");
        }
    }

    public Territory territory() {
        return territory;
    }

    public List<Quartier> quartiers() {
        return new QuartierReader(building).read();
    }

    public List<Street> streets() {
        return new StreetReader(building).read();
    }

    public List<KeyPlace> places() {
        return new PlaceReader(building).read();
    }

    public List<Furniture> furniture() {
        return new FurnitureReader(building).read();
    }

    /** @param places those whose ids the stops may carry */
    public List<Route> routes(List<KeyPlace> places) {
        return new RouteReader(building, places).read();
    }

    public List<Backdrop> backdrop() {
        return new BackdropReader(building).read();
    }
}
