package org.parvis.geo.cartography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.BackdropKind;
import org.parvis.geo.territory.Street;

class TileRendererTest {
    private static final int TILE = TileAddress.TILE_PIXELS;

    @Test
    void drawsTheSameBytesFromTheSameFeaturesWhateverTheirOrder() {
        List<Street> shuffled = new ArrayList<>(Monaco.DATASET.streets());
        Collections.reverse(shuffled);
        TownMap again = TownMap.of(
                Monaco.DATASET.backdrop(), shuffled, Monaco.DATASET.quartiers(), Monaco.DATASET.places(), "");
        TileRenderer second = new TileRenderer(again, MapStyle.paper(), Lettering.roboto());

        for (int zoom : new int[] {13, 16, 18}) {
            assertThat(second.png(Monaco.rocher(zoom), 1)).isEqualTo(Monaco.RENDERER.png(Monaco.rocher(zoom), 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"12,1", "14,1", "15,2", "16,1", "17,1", "18,2", "19,1", "20,1"})
    void fourTilesMakeTheSamePictureAsTheWhole(int zoom, int scale) {
        TileAddress corner = Monaco.rocher(zoom);
        long left = (long) corner.x() * TILE;
        long top = (long) corner.y() * TILE;
        BufferedImage whole = Monaco.RENDERER.render(zoom, left, top, 2 * TILE, 2 * TILE, scale);

        int worst = 0;
        for (int column = 0; column < 2; column++) {
            for (int row = 0; row < 2; row++) {
                TileAddress address = new TileAddress(zoom, corner.x() + column, corner.y() + row);
                BufferedImage tile = Monaco.RENDERER.render(address, scale);
                BufferedImage part =
                        whole.getSubimage(column * TILE * scale, row * TILE * scale, TILE * scale, TILE * scale);
                worst = Math.max(worst, worstDifference(tile, part));
            }
        }

        assertThat(worst).as("steps of 255 between the same pixel of both").isLessThanOrEqualTo(12);
    }

    @Test
    void paintsTheSeaBlueAndTheLandAsPaper() {
        Color sea = pixelAt(Monaco.RENDERER, 7.4340, 43.7330, 16);
        Color land = pixelAt(Monaco.RENDERER, 7.4105, 43.7450, 16);

        assertThat(sea).isEqualTo(MapStyle.paper().tint(BackdropKind.SEA).fill());
        assertThat(land).isEqualTo(MapStyle.paper().land());
    }

    @Test
    void aTownWithoutFeaturesIsPaperAtEveryZoom() {
        TileRenderer renderer = new TileRenderer(TownMap.empty(), MapStyle.paper(), Monaco.LETTERING);

        for (int zoom = 0; zoom <= TileAddress.DEEPEST_ZOOM; zoom++) {
            BufferedImage tile = renderer.render(Monaco.rocher(zoom), 1);
            assertThat(new Color(tile.getRGB(17, 200)))
                    .isEqualTo(MapStyle.paper().land());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 7, 9, 11})
    void drawsTheWorldFromFarAway(int zoom) {
        assertThat(Monaco.RENDERER.png(Monaco.rocher(zoom), 1)).isNotEmpty();
    }

    @Test
    void writesAPictureOfTheAskedSize() throws IOException {
        BufferedImage sharp = ImageIO.read(new ByteArrayInputStream(Monaco.RENDERER.png(Monaco.rocher(17), 2)));

        assertThat(sharp.getWidth()).isEqualTo(2 * TILE);
        assertThat(sharp.getHeight()).isEqualTo(2 * TILE);
        assertThatThrownBy(() -> Monaco.RENDERER.png(Monaco.rocher(17), 3))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining("scale 1 and 2");
    }

    @Test
    void drawsTheMapWithoutNamesWhereThereIsNoFont() {
        TileRenderer nameless = Monaco.renderer(Lettering.from("/no/such/folder/"));

        assertThat(nameless.sheet(17).labels()).isEmpty();
        assertThat(nameless.png(Monaco.rocher(17), 1)).isNotEmpty();
    }

    @Test
    void severalThreadsGetWhatOneGets() throws Exception {
        List<TileAddress> addresses = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            TileAddress middle = Monaco.rocher(15 + i % 3);
            addresses.add(new TileAddress(middle.zoom(), middle.x() + i % 2, middle.y() - i % 4));
        }
        TileRenderer shared = Monaco.renderer(Monaco.LETTERING);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<byte[]>> work = new ArrayList<>();
            addresses.forEach(address -> work.add(() -> shared.png(address, 1)));
            List<Future<byte[]>> drawn = threads.invokeAll(work);
            for (int i = 0; i < addresses.size(); i++) {
                assertThat(drawn.get(i).get()).isEqualTo(Monaco.RENDERER.png(addresses.get(i), 1));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Color pixelAt(TileRenderer renderer, double longitude, double latitude, int zoom) {
        TileAddress address = TileAddress.at(longitude, latitude, zoom);
        double pixels = WebMercator.worldPixels(zoom);
        int x = (int) (WebMercator.x(longitude) * pixels - (double) address.x() * TILE);
        int y = (int) (WebMercator.y(latitude) * pixels - (double) address.y() * TILE);
        return new Color(renderer.render(address, 1).getRGB(x, y));
    }

    private static int worstDifference(BufferedImage one, BufferedImage other) {
        int worst = 0;
        for (int x = 0; x < one.getWidth(); x++) {
            for (int y = 0; y < one.getHeight(); y++) {
                Color here = new Color(one.getRGB(x, y));
                Color there = new Color(other.getRGB(x, y));
                worst = Math.max(worst, Math.abs(here.getRed() - there.getRed()));
                worst = Math.max(worst, Math.abs(here.getGreen() - there.getGreen()));
                worst = Math.max(worst, Math.abs(here.getBlue() - there.getBlue()));
            }
        }
        return worst;
    }
}
