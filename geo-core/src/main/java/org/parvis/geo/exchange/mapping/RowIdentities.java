package org.parvis.geo.exchange.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.NumberedIds;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Source;

/**
 * Who the rows of a layer are, so that the same row is known again: by its key, else by all that is in it, coordinates to
 * a ten-millionth of their unit. A row of an export of Parvis is who it was.
 */
final class RowIdentities {
    private static final double GRID = 1e7;
    private static final int BYTES_KEPT = 16;

    private final LayerMapping mapping;

    /** The row that was it first. */
    private final NumberedIds seen = new NumberedIds();

    /** How many rows had the same in them, by its digest. */
    private final NumberedIds alike = new NumberedIds();

    RowIdentities(LayerMapping mapping) {
        this.mapping = mapping;
    }

    /**
     * @param values of the row by column, without nulls
     * @throws ParvisException {@code INVALID_VALUE} for a row without a key where there is a key column, and for a key
     *     that another row had
     */
    Identity of(LayerRow row, Map<String, Object> values, Attributes attributes) {
        Identity exported = exported(values, attributes);
        if (exported != null) {
            requireNew(exported, exported.id().toString(), row.number());
            return exported;
        }
        String column = mapping.keyColumn();
        String externalId = column == null ? alike(row, values) : key(column, values);
        Identity imported = Identity.imported(
                new Source(mapping.dataset(), externalId, mapping.licence(), mapping.attribution()), attributes);
        if (column != null) {
            requireNew(imported, externalId, row.number());
        }
        return imported;
    }

    /** The id by its key, whatever else is in the row; empty if there is no key. */
    Optional<UUID> keyed(Map<String, Object> values) {
        Identity exported = exported(values, Attributes.NONE);
        if (exported != null) {
            return Optional.of(exported.id());
        }
        Object key = mapping.keyColumn() == null ? null : values.get(mapping.keyColumn());
        String text = key == null ? "" : Cells.text(key).strip();
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(Identity.imported(new Source(mapping.dataset(), text, "", ""), Attributes.NONE)
                        .id());
    }

    private static @Nullable Identity exported(Map<String, Object> values, Attributes attributes) {
        Object id = values.get(OwnColumns.ID);
        if (id == null || !OwnColumns.isId(id.toString())) {
            return null;
        }
        Source source = new Source(
                values.getOrDefault(OwnColumns.DATASET, Source.PARVIS).toString(),
                values.getOrDefault(OwnColumns.KEY, "").toString(),
                values.getOrDefault(OwnColumns.LICENCE, "").toString(),
                values.getOrDefault(OwnColumns.ATTRIBUTION, "").toString());
        return new Identity(UUID.fromString(id.toString()), source, attributes);
    }

    private String alike(LayerRow row, Map<String, Object> values) {
        byte[] digest = digest(row.geometry(), values);
        ByteBuffer halves = ByteBuffer.wrap(digest);
        int before = alike.count(new UUID(halves.getLong(), halves.getLong()));
        String print = HexFormat.of().formatHex(digest, 0, BYTES_KEPT);
        return before == 0 ? print : print + "-" + before;
    }

    private static String key(String column, Map<String, Object> values) {
        Object key = values.get(column);
        String text = key == null ? "" : Cells.text(key).strip();
        if (text.isEmpty()) {
            throw ParvisException.of(
                    ErrorCode.INVALID_VALUE,
                    column,
                    "The row has no key in the column \"" + column + "\", so it could not be known again.");
        }
        return text;
    }

    private void requireNew(Identity identity, String key, long row) {
        // No file has so many rows that their numbers need more bits.
        OptionalInt first = seen.putIfAbsent(identity.id(), (int) Math.min(row, Integer.MAX_VALUE));
        if (first.isPresent()) {
            throw ParvisException.of(
                    ErrorCode.INVALID_VALUE,
                    mapping.keyColumn() == null ? OwnColumns.ID : mapping.keyColumn(),
                    "The key \"" + Cells.shown(key) + "\" is that of row " + first.getAsInt()
                            + " already; the first is taken.");
        }
    }

    private static byte[] digest(@Nullable Geometry geometry, Map<String, Object> values) {
        MessageDigest digest = sha256();
        if (geometry != null) {
            digest.update(geometry.getGeometryType().getBytes(StandardCharsets.UTF_8));
            ByteBuffer numbers = ByteBuffer.allocate(2 * Long.BYTES);
            for (Coordinate position : geometry.getCoordinates()) {
                numbers.clear();
                numbers.putLong(Math.round(position.x * GRID)).putLong(Math.round(position.y * GRID));
                digest.update(numbers.array());
            }
        }
        values.forEach((column, value) -> {
            digest.update((column + "\u0000" + Cells.text(value) + "\u0001").getBytes(StandardCharsets.UTF_8));
        });
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256.", missing);
        }
    }
}
