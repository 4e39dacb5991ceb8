package org.parvis.api.tile;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.cartography.TileAddress;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The map background as tiles. Without {@code v} a browser asks each time whether its copy is still good; with the
 * {@code v} of the present revision, as {@code /tiles.json} writes it, it need not ask for a day.
 */
@RestController
class TileController {
    private static final int MOST_DIGITS = 9;
    private static final CacheControl ASK_EACH_TIME = CacheControl.noCache().cachePrivate();
    private static final CacheControl KEEP_A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePrivate().immutable();

    private final CurrentTown town;
    private final TileShelf shelf;

    TileController(CurrentTown town, TileShelf shelf) {
        this.town = town;
        this.shelf = shelf;
    }

    /** A tile of 256 pixels. */
    @GetMapping(path = "/tiles/{z:-?\\d+}/{x:-?\\d+}/{y:-?\\d+}.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> tile(
            @PathVariable("z") String z,
            @PathVariable("x") String x,
            @PathVariable("y") String y,
            @RequestParam(name = "v", required = false) @Nullable String revision) {
        return answer(address(z, x, y), 1, revision);
    }

    /** The same for screens of high density: 512 pixels. */
    @GetMapping(path = "/tiles/{z:-?\\d+}/{x:-?\\d+}/{y:-?\\d+}@2x.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> sharpTile(
            @PathVariable("z") String z,
            @PathVariable("x") String x,
            @PathVariable("y") String y,
            @RequestParam(name = "v", required = false) @Nullable String revision) {
        return answer(address(z, x, y), 2, revision);
    }

    /** Where the tiles are and what has to be shown beside them, in the form of TileJSON 3.0. */
    @GetMapping(path = "/tiles.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<TileDescription> description() {
        DrawnTown now = town.now();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new TileDescription(
                        "3.0.0",
                        List.of("/tiles/{z}/{x}/{y}.png?v=" + now.revision()),
                        0,
                        TileAddress.DEEPEST_ZOOM,
                        now.attribution(),
                        now.revision()));
    }

    /** The part of TileJSON that is used here, and the revision of the map. */
    record TileDescription(
            String tilejson, List<String> tiles, int minzoom, int maxzoom, String attribution, String revision) {}

    private ResponseEntity<byte[]> answer(TileAddress address, int scale, @Nullable String revision) {
        DrawnTown now = town.now();
        DrawnTile tile = shelf.tile(now, address, scale);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(MediaType.IMAGE_PNG);
        if (now.blank()) {
            // Empty paper, which must not outlive the import that is still running.
            return answer.cacheControl(CacheControl.noStore()).body(tile.png());
        }
        return answer.eTag(tile.entityTag())
                .cacheControl(now.revision().equals(revision) ? KEEP_A_DAY : ASK_EACH_TIME)
                .body(tile.png());
    }

    private static TileAddress address(String z, String x, String y) {
        return new TileAddress(number("z", z), number("x", x), number("y", y));
    }

    private static int number(String field, String digits) {
        if (digits.length() > MOST_DIGITS) {
            throw ParvisException.of(
                    ErrorCode.NOT_FOUND, field, "There is no map tile with " + field + " = " + digits + ".");
        }
        return Integer.parseInt(digits);
    }
}
