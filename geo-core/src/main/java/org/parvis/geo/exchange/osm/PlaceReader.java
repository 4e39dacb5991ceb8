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
    private final PlaceMaking loud;
    private final PlaceMaking quiet;
    private final SharedNames names = new SharedNames();

    /** Nodes that are places, by their number among those with tags. */
    private final BitSet placeNodes = new BitSet();

    /** Also those that are mapped more than once. */
    private final KeptFew<KeyPlace> made = new KeptFew<>(visitor -> make(visitor));

    private boolean isMadeOnce;
    private final Set<UUID> repeated;

    /** Finds out which there are, and says what is wrong with them. */
    PlaceReader(FeatureBuilding building) {
        this.building = building;
        MetricPlane plane = MetricPlane.around(building.extent());
        Entrances entrances = new Entrances(building.data(), plane);
        this.loud = new PlaceMaking(building, entrances);
        this.quiet = new PlaceMaking(building.quietly(), entrances);
        made.count();
        names.end();
        this.repeated = new Duplicates(plane, building.issues()).among(alike());
    }

    private List<KeyPlace> alike() {
        List<KeyPlace> alike = new ArrayList<>();
        if (names.areAny()) {
            made.each(place -> {
                if (names.has(place)) {
                    alike.add(place);
                    if (alike.size() % PLACES_BETWEEN_CHECKS == 0) {
                        building.data().requireMemory((long) BYTES_OF_PLACE * alike.size());
                    }
                }
                return true;
            });
        }
        return alike;
    }

    private void make(Predicate<? super KeyPlace> visitor) {
        boolean first = !isMadeOnce;
        isMadeOnce = true;
        PlaceMaking making = first ? loud : quiet;
        Iterator<OsmElement> elements = building.data().elements().iterator();
        boolean wanted = true;
        while (wanted && elements.hasNext()) {
            OsmElement element = elements.next();
            Optional<KeyPlace> place = making.place(element);
            if (first && place.isPresent()) {
                look(element, place.get());
            }
            wanted = place.isEmpty() || visitor.test(place.get());
        }
    }

    private void look(OsmElement element, KeyPlace place) {
        names.add(place);
        if (element instanceof OsmNode node) {
            placeNodes.set(building.data().taggedNodeIndex(node.id()));
        }
    }

    /** How many {@link #read} tells if nobody stops it. */
    long count() {
        return made.count() - repeated.size();
    }

    /** All key places within the extent, each once, until the visitor has enough. */
    void read(Predicate<? super KeyPlace> visitor) {
        made.each(place -> repeated.contains(place.id()) || visitor.test(place));
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
