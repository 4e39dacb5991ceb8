package org.parvis.api.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.Semaphore;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.cartography.TileAddress;
import org.springframework.stereotype.Component;

/** Tiles that were drawn, the most wanted ones of them kept. Few are drawn at once, so that a flood of requests for
 * tiles leaves room for everything else. */
@Component
final class TileShelf {
    private static final long MOST_BYTES = 48L << 20;
    private static final int MOST_AT_ONCE = 2;

    private final Semaphore pens = new Semaphore(MOST_AT_ONCE, true);
    private final Cache<Key, DrawnTile> tiles = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, DrawnTile tile) -> tile.size())
            .build();

    private record Key(String revision, TileAddress address, int scale) {}

    DrawnTile tile(DrawnTown town, TileAddress address, int scale) {
        Key key = new Key(town.revision(), address, scale);
        DrawnTile kept = tiles.getIfPresent(key);
        return kept == null ? drawn(town, key) : kept;
    }

    private DrawnTile drawn(DrawnTown town, Key key) {
        pens.acquireUninterruptibly();
        try {
            // Somebody else may have drawn it while this one waited.
            @Nullable DrawnTile kept = tiles.getIfPresent(key);
            if (kept != null) {
                return kept;
            }
            byte[] png = town.renderer().png(key.address(), key.scale());
            DrawnTile tile = new DrawnTile(png, entityTag(png));
            if (!town.blank()) {
                tiles.put(key, tile);
            }
            return tile;
        } finally {
            pens.release();
        }
    }

    /** Made from the picture itself: most tiles stay the same when something changes elsewhere. */
    private static String entityTag(byte[] png) {
        CRC32 check = new CRC32();
        check.update(png);
        return "\"" + Long.toHexString(check.getValue()) + "-" + Integer.toHexString(png.length) + "\"";
    }
}
