package org.parvis.geo.exchange.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Identity;

class RowIdentitiesTest {
    private static RowIdentities identities(@Nullable String keyColumn) {
        return new RowIdentities(new LayerMapping(
                TargetCollection.PLACES, Map.of(), Map.of(), keyColumn, "lieux", "etalab-2.0", "© Ville"));
    }

    private static Identity of(RowIdentities identities, long row, String column, Object value) {
        return identities.of(
                new LayerRow(row, null, null, Arrays.asList(value)), Map.of(column, value), Attributes.NONE);
    }

    @Test
    void aRepeatedKeyIsToldWithTheRowThatHadItFirstHoweverManyRowsThereAre() {
        RowIdentities identities = identities("ID");
        for (int row = 1; row <= 20_000; row++) {
            of(identities, row, "ID", "K" + row);
        }

        for (int row = 1; row <= 20_000; row += 997) {
            String key = "K" + row;
            assertThatThrownBy(() -> of(identities, 30_000, "ID", key))
                    .isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.code())
                            .isEqualTo(ErrorCode.INVALID_VALUE))
                    .hasMessageContaining("The key \"" + key + "\" is that of row " + row + " already");
        }
    }

    @Test
    void aRowOfAnExportIsNotTheSameTwice() {
        RowIdentities identities = identities(null);
        String id = new UUID(1, 2).toString();
        of(identities, 4, OwnColumns.ID, id);

        assertThatThrownBy(() -> of(identities, 9, OwnColumns.ID, id)).hasMessageContaining("is that of row 4 already");
    }

    @Test
    void rowsWithoutAKeyThatAreAlikeAreCounted() {
        RowIdentities identities = identities(null);
        String first = of(identities, 1, "NOM", "Halle").source().externalId();

        assertThat(of(identities, 2, "NOM", "Quai").source().externalId()).doesNotStartWith(first);
        for (int again = 1; again <= 3; again++) {
            assertThat(of(identities, 2 + again, "NOM", "Halle").source().externalId())
                    .isEqualTo(first + "-" + again);
        }
    }
}
