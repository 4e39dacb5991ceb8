package org.parvis.geo.exchange.osm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
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
        List<Street> streets = new ArrayList<>();
        eachStreet(streets::add);
        return streets;
    }

    /**
     * The streets one after the other, for those who do not keep them.
     *
     * @param visitor told each street; says whether to go on
     */
    public void eachStreet(Predicate<Street> visitor) {
        new StreetReader(building).read(visitor);
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

    /** In the order of painting. */
    public List<Backdrop> backdrop() {
        List<Backdrop> backdrop = new ArrayList<>();
        eachBackdrop(backdrop::add);
        backdrop.sort(Comparator.comparing(Backdrop::kind));
        return backdrop;
    }

    /**
     * The background one piece after the other, in no order, for those who do not keep it.
     *
     * @param visitor told each piece; says whether to go on
     */
    public void eachBackdrop(Predicate<Backdrop> visitor) {
        new BackdropReader(building).read(visitor);
    }
}
