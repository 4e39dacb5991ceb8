package org.parvis.geo.exchange.osm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.exchange.issue.IssueLog;
import org.parvis.geo.territory.Backdrop;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Quartier;
import org.parvis.geo.territory.Route;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.Territory;

/**
 * A file that has been read, from which the features of a town are made, collection by collection, as often as one likes:
 * one after the other, for those who do not keep them, or all. The issues are told what is wrong with the features of a
 * collection when these are made for the first time.
 */
public final class OsmTown {
    private final Territory territory;
    private final FeatureBuilding building;
    private final Set<String> made = new HashSet<>();
    private @Nullable PlaceReader places;

    private final KeptFew<Quartier> quartiers =
            new KeptFew<>(visitor -> new QuartierReader(building("quartiers")).read(visitor));
    private final KeptFew<Furniture> furniture =
            new KeptFew<>(visitor -> new FurnitureReader(building("furniture")).read(visitor));
    private final KeptFew<Route> routes =
            new KeptFew<>(visitor -> new RouteReader(building("routes"), placeReader()::placeAt).read(visitor));

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

    private FeatureBuilding building(String collection) {
        return made.add(collection) ? building : building.quietly();
    }

    private PlaceReader placeReader() {
        PlaceReader known = places;
        if (known == null) {
            known = new PlaceReader(building);
            places = known;
        }
        return known;
    }

    private static <T> List<T> all(Consumer<Predicate<T>> making) {
        List<T> all = new ArrayList<>();
        making.accept(all::add);
        return all;
    }

    public Territory territory() {
        return territory;
    }

    /** @param visitor told each; says whether to go on */
    public void eachQuartier(Predicate<? super Quartier> visitor) {
        quartiers.each(visitor);
    }

    /** How many {@link #eachQuartier} tells. */
    public long quartierCount() {
        return quartiers.count();
    }

    /** All of {@link #eachQuartier}. */
    public List<Quartier> quartiers() {
        return all(this::eachQuartier);
    }

    /** @param visitor told each; says whether to go on */
    public void eachStreet(Predicate<? super Street> visitor) {
        new StreetReader(building("streets")).read(visitor);
    }

    /** All of {@link #eachStreet}. */
    public List<Street> streets() {
        return all(this::eachStreet);
    }

    /** @param visitor told each; says whether to go on */
    public void eachPlace(Predicate<? super KeyPlace> visitor) {
        placeReader().read(visitor);
    }

    /** How many {@link #eachPlace} tells. */
    public long placeCount() {
        return placeReader().count();
    }

    /** All of {@link #eachPlace}. */
    public List<KeyPlace> places() {
        return all(this::eachPlace);
    }

    /** @param visitor told each; says whether to go on */
    public void eachFurniture(Predicate<? super Furniture> visitor) {
        furniture.each(visitor);
    }

    /** How many {@link #eachFurniture} tells. */
    public long furnitureCount() {
        return furniture.count();
    }

    /** All of {@link #eachFurniture}. */
    public List<Furniture> furniture() {
        return all(this::eachFurniture);
    }

    /** @param visitor told each; says whether to go on */
    public void eachRoute(Predicate<? super Route> visitor) {
        routes.each(visitor);
    }

    /** How many {@link #eachRoute} tells. */
    public long routeCount() {
        return routes.count();
    }

    /** All of {@link #eachRoute}. */
    public List<Route> routes() {
        return all(this::eachRoute);
    }

    /**
     * The background in no order.
     *
     * @param visitor told each piece; says whether to go on
     */
    public void eachBackdrop(Predicate<? super Backdrop> visitor) {
        new BackdropReader(building("backdrop")).read(visitor);
    }

    /** The background in the order of painting. */
    public List<Backdrop> backdrop() {
        List<Backdrop> backdrop = all(this::eachBackdrop);
        backdrop.sort(Comparator.comparing(Backdrop::kind));
        return backdrop;
    }
}
