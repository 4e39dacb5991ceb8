package org.parvis.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.api.store.Samples.wkt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.filter.Cql2Text;
import org.parvis.geo.filter.FilterSystem;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Source;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

/** Finding by a condition as GIS clients write it, and telling all of a large collection. */
interface ConditionContract {
    Stores stores();

    private static Street street(String name, @Nullable Double width, int layer, boolean covered) {
        return new Street(
                Identity.imported(new Source("voirie", name, "", ""), Attributes.NONE),
                LocalizedText.of(name),
                wkt("LINESTRING (7.42 43.73, 7.43 43.74)"),
                StreetClass.FOOTWAY,
                Surface.ASPHALT,
                width,
                null,
                null,
                Lighting.UNKNOWN,
                Access.YES,
                Access.UNKNOWN,
                layer,
                Street.Passage.GROUND,
                covered);
    }

    private List<String> found(String filter) {
        FeatureQuery query = FeatureQuery.all(
                null, null, Cql2Text.parse(filter, stores().streets().properties(), FilterSystem.WGS84));
        List<String> names = new ArrayList<>();
        stores().streets()
                .forEach(
                        query,
                        stored -> names.add(stored.feature().name().local().orElse("")));
        assertThat(stores().streets().find(query).matched()).isEqualTo(names.size());
        return names;
    }

    @Test
    @Timeout(60)
    default void manyWildcardsTakeNoLongerThanFew() {
        String zeros = "0".repeat(200);
        stores().streets().create(street(zeros, 1.4, 0, false));

        assertThat(found("name LIKE '" + "%0".repeat(60) + "%X'")).isEmpty();
        assertThat(found("name LIKE '" + "%0".repeat(60) + "%'")).containsExactly(zeros);
    }

    @Test
    @Timeout(60)
    default void conditionsAsDeepAsTheyMayBeAreAnsweredSoon() {
        stores().streets().create(street("Quai", 1.4, 0, false));
        StringBuilder alternating = new StringBuilder("layer = 0");
        StringBuilder refused = new StringBuilder("layer = 0");
        for (int depth = 1; depth < 49; depth++) {
            String other = "widthMetres " + (depth % 2 == 0 ? "> 1 AND " : "> 2 OR ");
            alternating.insert(0, other + "(").append(')');
            if (depth % 2 == 0) {
                refused.insert(0, "NOT (layer = 1 OR ").append(')');
            }
        }

        assertThat(found("NOT ".repeat(49) + "layer = 0")).isEmpty();
        assertThat(found("NOT ".repeat(48) + "layer = 0")).containsExactly("Quai");
        assertThat(found(alternating.toString())).containsExactly("Quai");
        assertThat(found(refused.toString())).containsExactly("Quai");
    }

    @Test
    default void aConditionFindsWhatIsLikeIt() {
        stores().streets().create(street("Rue d'Église", 1.4, 0, false));
        stores().streets().create(street("Quai 50%", 2.5, -1, true));
        stores().streets().create(street("quai!_x", null, 1, false));

        assertThat(found("name = 'Rue d''Église'")).containsExactly("Rue d'Église");
        assertThat(found("widthMetres > 1.4 OR layer >= 1")).containsExactlyInAnyOrder("Quai 50%", "quai!_x");
        assertThat(found("NOT widthMetres > 2")).containsExactly("Rue d'Église");
        assertThat(found("widthMetres IS NULL")).containsExactly("quai!_x");
        assertThat(found("covered = TRUE AND layer BETWEEN -1 AND 0")).containsExactly("Quai 50%");
        assertThat(found("name LIKE '%50\\%'")).containsExactly("Quai 50%");
        assertThat(found("name LIKE 'quai!\\__'")).containsExactly("quai!_x");
        assertThat(found("CASEI(name) LIKE CASEI('QUAI%')")).containsExactlyInAnyOrder("Quai 50%", "quai!_x");
        assertThat(found("name NOT LIKE '%u%'")).isEmpty();
        assertThat(found("name LIKE ''")).isEmpty();
        assertThat(found("name NOT IN ('Quai 50%', 'other')")).containsExactlyInAnyOrder("Rue d'Église", "quai!_x");
        assertThat(found("dataset = 'voirie' AND externalId <> 'Quai 50%'")).hasSize(2);
        assertThat(found("streetClass = 'footway' AND FALSE")).isEmpty();
        assertThat(found("modified > TIMESTAMP('" + Instant.now().minusSeconds(3_600) + "')"))
                .hasSize(3);
        assertThat(found("modified < DATE('2020-01-01')")).isEmpty();
        assertThat(found("S_INTERSECTS(geometry, POINT(7.42 43.73))")).hasSize(3);
        assertThat(found("NOT S_INTERSECTS(geometry, BBOX(7.3, 43.7, 7.41, 43.8))"))
                .hasSize(3);
        assertThat(found("name = 'x'' or 1 = 1 --'")).isEmpty();
    }

    @Test
    default void allOfALargeCollectionAreToldOnceInTheOrderOfTheirIds() {
        List<Street> many = new ArrayList<>();
        for (int index = 0; index < 2_345; index++) {
            many.add(street("s" + index, null, 0, false));
        }
        stores().streets().putAll(many);
        List<UUID> told = new ArrayList<>();
        stores().streets()
                .forEach(
                        FeatureQuery.all(new Envelope(7, 8, 43, 44), null, null),
                        stored -> told.add(stored.feature().id()));
        assertThat(told).hasSize(2_345).doesNotHaveDuplicates();

        List<UUID> two = new ArrayList<>();
        Set<UUID> wanted = Set.of(told.get(3), told.get(2_000), UUID.randomUUID());
        stores().streets()
                .forEach(
                        FeatureQuery.all(null, wanted, null),
                        stored -> two.add(stored.feature().id()));
        assertThat(two).containsExactly(told.get(3), told.get(2_000));
    }
}
