package org.parvis.api.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.cartography.TileAddress;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Backdrop;
import org.parvis.geo.territory.BackdropKind;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Quartier;
import org.parvis.geo.territory.Source;
import org.parvis.geo.territory.Street;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class TileControllerTest {
    private static final TileAddress GARDEN_TILE = TileAddress.at(7.425, 43.732, 16);
    private static final String GARDEN = "/tiles/16/" + GARDEN_TILE.x() + "/" + GARDEN_TILE.y() + ".png";
    private static final String SHARP_GARDEN = "/tiles/16/" + GARDEN_TILE.x() + "/" + GARDEN_TILE.y() + "@2x.png";

    private final HeldFeatures<Backdrop> backdrop = new HeldFeatures<>();
    private final CurrentTown town = new CurrentTown(
            backdrop, new HeldFeatures<Street>(), new HeldFeatures<Quartier>(), new HeldFeatures<KeyPlace>());
    private final MockMvc http = MockMvcBuilders.standaloneSetup(new TileController(town, new TileShelf()))
            .build();

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    void beforeTheImportTheMapIsPaperThatNobodyKeeps() throws Exception {
        http.perform(get(GARDEN))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/png"))
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-store"))
                .andExpect(header().doesNotExist(HttpHeaders.ETAG));

        backdrop.putAll(List.of(garden(1, 7.42, 43.73)));

        awaitTag(GARDEN);
    }

    @Test
    void tilesComeInTwoSharpnesses() throws Exception {
        backdrop.putAll(List.of(garden(1, 7.42, 43.73)));

        assertThat(picture(GARDEN).getWidth()).isEqualTo(256);
        assertThat(picture(SHARP_GARDEN).getWidth()).isEqualTo(512);
    }

    @Test
    void aBrowserThatHasTheTileIsToldSo() throws Exception {
        backdrop.putAll(List.of(garden(1, 7.42, 43.73)));
        String tag = awaitTag(GARDEN);

        http.perform(get(GARDEN).header(HttpHeaders.IF_NONE_MATCH, tag))
                .andExpect(status().isNotModified())
                .andExpect(content().bytes(new byte[0]));
    }

    @Test
    void aTileOfTheStatedRevisionMayBeKept() throws Exception {
        backdrop.putAll(List.of(garden(1, 7.42, 43.73)));
        String revision = town.now().revision();

        http.perform(get(GARDEN).param("v", revision))
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "max-age=86400, private, immutable"));
        http.perform(get(GARDEN).param("v", "older"))
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-cache, private"));
        http.perform(get("/tiles.json"))
                .andExpect(jsonPath("$.tiles[0]").value("/tiles/{z}/{x}/{y}.png?v=" + revision))
                .andExpect(jsonPath("$.attribution").value("© OpenStreetMap contributors"));
    }

    @Test
    void aChangeShowsOnTheMap() throws Exception {
        backdrop.putAll(List.of(garden(1, 7.42, 43.73)));
        String before = awaitTag(GARDEN);

        backdrop.putAll(List.of(garden(2, 7.425, 43.7315)));

        String after = before;
        for (int i = 0; i < 100 && after.equals(before); i++) {
            Thread.sleep(50);
            after = awaitTag(GARDEN);
        }
        assertThat(after).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/tiles/21/0/0.png", "/tiles/3/8/0.png", "/tiles/3/0/-1.png", "/tiles/3/99999999999999/0@2x.png"
            })
    void thereAreNoTilesOutsideTheWorld(String address) {
        assertThatThrownBy(() -> http.perform(get(address)))
                .rootCause()
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining("no map tile");
    }

    /** The tag of the tile once there is one. */
    private String awaitTag(String address) throws Exception {
        for (int i = 0; i < 100; i++) {
            String tag = http.perform(get(address)).andReturn().getResponse().getHeader(HttpHeaders.ETAG);
            if (tag != null) {
                return tag;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("There is still no map.");
    }

    private BufferedImage picture(String address) throws Exception {
        MvcResult answer = http.perform(get(address)).andReturn();
        return ImageIO.read(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
    }

    private static Backdrop garden(long number, double west, double south) {
        Source source = Source.openStreetMap("way/" + new UUID(0, number));
        return new Backdrop(
                Identity.imported(source, Attributes.NONE),
                LocalizedText.EMPTY,
                Geometries.rectangle(new Envelope(west, west + 0.006, south, south + 0.004)),
                BackdropKind.GREEN);
    }
}
