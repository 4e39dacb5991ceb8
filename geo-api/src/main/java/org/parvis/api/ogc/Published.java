package org.parvis.api.ogc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.parvis.api.collection.CommonProperties;
import org.parvis.api.collection.FeatureEndpoints;
import org.parvis.api.collection.ServedCollection;
import org.parvis.api.store.Extent;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Feature;
import org.springframework.stereotype.Component;

/** The collections that are given out, by the words of their addresses. */
@Component
class Published {
    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "streets", "Streets, paths, squares and stairs with what they are like on foot.",
            "places", "Key places: what is worth a visit.",
            "events", "What takes place, where and when.",
            "furniture", "Benches, trees, fountains and other urban furniture.",
            "quartiers", "The parts of the town.",
            "routes", "Saved walks.");

    private final List<ServedCollection<?, ?>> collections;
    private final Map<String, Known> extents = new ConcurrentHashMap<>();

    Published(List<FeatureEndpoints<?, ?>> endpoints) {
        List<ServedCollection<?, ?>> served = new ArrayList<>();
        endpoints.forEach(each -> served.add(each.served()));
        served.sort(Comparator.comparing(ServedCollection::word));
        this.collections = List.copyOf(served);
    }

    List<ServedCollection<?, ?>> all() {
        return collections;
    }

    /** @throws ParvisException {@code NOT_FOUND}, naming the known ones */
    ServedCollection<? extends Feature, ? extends CommonProperties> of(String word) {
        return collections.stream()
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> ParvisException.of(
                        ErrorCode.NOT_FOUND,
                        "collectionId",
                        "There is no collection \"" + word + "\"; there are "
                                + String.join(
                                        ", ",
                                        collections.stream()
                                                .map(ServedCollection::word)
                                                .toList())
                                + "."));
    }

    static String title(ServedCollection<?, ?> collection) {
        String word = collection.word();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    static String description(ServedCollection<?, ?> collection) {
        return DESCRIPTIONS.getOrDefault(collection.word(), title(collection));
    }

    /** Reckoned anew only after a write. */
    Extent extent(ServedCollection<?, ?> collection) {
        FeatureStore<?> store = collection.store();
        long revision = store.revision();
        Known known = extents.get(collection.word());
        if (known == null || known.revision() != revision) {
            known = new Known(revision, store.extent());
            extents.put(collection.word(), known);
        }
        return known.extent();
    }

    /** Who made the data of the town. */
    String attribution() {
        return collections.stream()
                .flatMap(each -> extent(each).attribution().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private record Known(long revision, Extent extent) {}
}
