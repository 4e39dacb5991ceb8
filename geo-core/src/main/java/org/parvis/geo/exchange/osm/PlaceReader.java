package org.parvis.geo.exchange.osm;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Source;

/**
 * Reads key places, each once, however often it is mapped. To hold only those that may be the same as another, it makes
 * them all to compare their names, those that share one again, and all when they are asked for.
 */
final class PlaceReader {
    /** Of memory, about, with its outline. */
    private static final int BYTES_OF_PLACE = 2_000;

    private static final int PLACES_BETWEEN_CHECKS = 1_000;

    private final FeatureBuilding building;
    private final PlaceMaking places;

    /** Nodes that are places, by their number among those with tags. */
    private final BitSet placeNodes = new BitSet();

    private final Set<UUID> repeated;
    private long made;

    /** Finds out which there are, and says what is wrong with them. */
    PlaceReader(FeatureBuilding building) {
        this.building = building;
        MetricPlane plane = MetricPlane.around(building.extent());
        Entrances entrances = new Entrances(building.data(), plane);
        this.places = new PlaceMaking(building.quietly(), entrances);
        SharedNames names = new SharedNames();
        each(new PlaceMaking(building, entrances), (element, place) -> {
            made++;
            names.add(place);
            if (element instanceof OsmNode node) {
                placeNodes.set(building.data().taggedNodeIndex(node.id()));
            }
            return true;
        });
        names.end();
        List<KeyPlace> alike = new ArrayList<>();
        if (names.areAny()) {
            each(places, (element, place) -> {
                if (names.has(place)) {
                    alike.add(place);
                    if (alike.size() % PLACES_BETWEEN_CHECKS == 0) {
                        building.data().requireMemory((long) BYTES_OF_PLACE * alike.size());
                    }
                }
                return true;
            });
        }
        this.repeated = new Duplicates(plane, building.issues()).among(alike);
    }

    private interface Visitor {
        boolean visit(OsmElement element, KeyPlace place);
    }

    private void each(PlaceMaking making, Visitor visitor) {
        Iterator<OsmElement> elements = building.data().elements().iterator();
        boolean wanted = true;
        while (wanted && elements.hasNext()) {
            OsmElement element = elements.next();
            Optional<KeyPlace> place = making.place(element);
            wanted = place.isEmpty() || visitor.visit(element, place.get());
        }
    }

    /** How many {@link #read} tells if nobody stops it. */
    long count() {
        return made - repeated.size();
    }

    /** All key places within the extent, each once, until the visitor has enough. */
    void read(Predicate<? super KeyPlace> visitor) {
        each(places, (element, place) -> repeated.contains(place.id()) || visitor.test(place));
    }

    /** The id of the place that the node is; null if it is none, or one that another element tells more about. */
    @Nullable
    UUID placeAt(OsmNode node) {
        if (!placeNodes.get(building.data().taggedNodeIndex(node.id()))) {
            return null;
        }
        UUID id = Identity.idOf(Source.openStreetMap(node.reference()));
        return repeated.contains(id) ? null : id;
    }
}
