package org.parvis.api.collection;

import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.parvis.api.store.Extent;
import org.parvis.api.store.FeaturePage;
import org.parvis.api.store.FeatureQuery;
import org.parvis.api.store.FeatureStore;
import org.parvis.api.store.Stored;
import org.parvis.geo.filter.Condition;
import org.parvis.geo.filter.Condition.Kind;
import org.parvis.geo.filter.Condition.Property;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Occurrence;

/** A store without a database, so that what HTTP makes of it is tested alone. */
public final class InMemoryFeatureStore<F extends Feature> implements FeatureStore<F> {
    private final Map<UUID, Stored<F>> features = new LinkedHashMap<>();
    private final TreeMap<Long, UUID> changes = new TreeMap<>();
    private long changesKnownSince;
    private long revision;

    @Override
    public synchronized FeaturePage<F> find(FeatureQuery query) {
        List<Stored<F>> matching = features.values().stream()
                .filter(stored -> matches(query, stored.feature()))
                .toList();
        return new FeaturePage<>(
                matching.stream().skip(query.offset()).limit(query.limit()).toList(), matching.size());
    }

    private static boolean matches(FeatureQuery query, Feature feature) {
        Geometry box = query.bbox() == null ? null : Geometries.rectangle(query.bbox());
        String text = query.text();
        Condition condition = query.condition();
        return (condition == null || fulfils(condition, feature))
                && (query.ids() == null || query.ids().contains(feature.id()))
                && (box == null || box.intersects(feature.geometry()))
                && (query.theme() == null
                        || feature instanceof KeyPlace place && place.themes().contains(query.theme()))
                && (query.kind() == null
                        || feature instanceof KeyPlace place && place.kind().equals(query.kind()))
                && (text == null
                        || feature.name().byLanguage().values().stream()
                                .anyMatch(name -> plain(name).contains(plain(text))));
    }

    /** As far as the tests of HTTP need it. */
    private static boolean fulfils(Condition condition, Feature feature) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(part -> fulfils(part, feature));
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(part -> fulfils(part, feature));
        }
        if (condition instanceof Condition.Intersects intersects) {
            return intersects.geometry().intersects(feature.geometry());
        }
        if (condition instanceof Condition.During during) {
            return !(feature instanceof Event event)
                    || event.occurrences().stream().anyMatch(occurrence -> isIn(during, occurrence));
        }
        if (condition instanceof Condition.Compared compared
                && compared.operator() == Condition.Operator.EQUAL
                && compared.property().name().equals("name")) {
            return feature.name().local().filter(compared.value()::equals).isPresent();
        }
        throw new UnsupportedOperationException(condition.toString());
    }

    private static boolean isIn(Condition.During during, Occurrence occurrence) {
        return !occurrence.begin().toInstant().isAfter(during.last())
                && !occurrence.end().toInstant().isBefore(during.first());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public synchronized void forEach(FeatureQuery query, Consumer<Stored<F>> each) {
        find(query.page(FeatureQuery.MOST, 0)).features().stream()
                .sorted(Comparator.comparing(stored -> stored.feature().id()))
                .forEach(each);
    }

    @Override
    public synchronized Extent extent() {
        Envelope box = new Envelope();
        TreeSet<Instant> moments = new TreeSet<>();
        Set<String> attribution = new TreeSet<>();
        for (F feature : all()) {
            box.expandToInclude(feature.geometry().getEnvelopeInternal());
            attribution.add(feature.identity().source().attribution());
            if (feature instanceof Event event) {
                for (Occurrence occurrence : event.occurrences()) {
                    moments.add(occurrence.begin().toInstant());
                    moments.add(occurrence.end().toInstant());
                }
            }
        }
        attribution.remove("");
        boolean timed = !moments.isEmpty();
        return new Extent(
                box.isNull() ? null : box, timed ? moments.first() : null, timed ? moments.last() : null, attribution);
    }

    @Override
    public Map<String, Property> properties() {
        return Map.of("name", new Property("name", Kind.TEXT), "kind", new Property("kind", Kind.TEXT));
    }

    @Override
    public synchronized Optional<Stored<F>> get(UUID id) {
        return Optional.ofNullable(features.get(id));
    }

    @Override
    public synchronized Stored<F> create(F feature) {
        if (features.containsKey(feature.id())) {
            throw ParvisException.invalid("id", "The id " + feature.id() + " is taken.");
        }
        return put(feature, 0);
    }

    @Override
    public synchronized Stored<F> replace(F feature, long expectedVersion) {
        requireVersion(feature.id(), expectedVersion);
        return put(feature, expectedVersion + 1);
    }

    @Override
    public synchronized void delete(UUID id, long expectedVersion) {
        requireVersion(id, expectedVersion);
        features.remove(id);
        changes.put(++revision, id);
    }

    @Override
    public synchronized List<F> all() {
        return features.values().stream().map(Stored::feature).toList();
    }

    @Override
    public synchronized void putAll(Collection<F> many) {
        many.forEach(
                feature -> put(feature, get(feature.id()).map(Stored::version).orElse(-1L) + 1));
        changesKnownSince = revision;
    }

    @Override
    public synchronized List<F> allOf(Collection<UUID> ids) {
        return ids.stream()
                .map(features::get)
                .filter(Objects::nonNull)
                .map(Stored::feature)
                .toList();
    }

    @Override
    public synchronized Optional<Set<UUID>> changesSince(long since) {
        return since < changesKnownSince || since > revision
                ? Optional.empty()
                : Optional.of(new HashSet<>(changes.tailMap(since, false).values()));
    }

    @Override
    public synchronized long revision() {
        return revision;
    }

    private Stored<F> put(F feature, long version) {
        Instant now = Instant.parse("2026-11-23T10:00:00Z").plus(revision, ChronoUnit.MICROS);
        Stored<F> stored = new Stored<>(feature, version, now);
        features.put(feature.id(), stored);
        changes.put(++revision, feature.id());
        return stored;
    }

    private void requireVersion(UUID id, long expectedVersion) {
        Stored<F> current = features.get(id);
        if (current == null) {
            throw ParvisException.of(ErrorCode.NOT_FOUND, "There is nothing with the id " + id + ".");
        }
        if (current.version() != expectedVersion) {
            throw ParvisException.of(ErrorCode.STALE_VERSION, "It is at version " + current.version() + ".");
        }
    }
}
