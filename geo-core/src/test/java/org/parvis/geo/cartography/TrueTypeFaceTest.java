package org.parvis.geo.cartography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TrueTypeFaceTest {
    private static final byte[] FILE = file();
    private static final TrueTypeFace FACE = face();

    @Test
    void lettersStandOnTheBaselineAndHaveAWidth() {
        TrueTypeFace.Letter capital = FACE.letter('H');
        Rectangle2D box = capital.outline().getBounds2D();

        assertThat(box.getMaxY()).isBetween(-0.01, 0.01);
        assertThat(box.getHeight()).isBetween(0.69, 0.73);
        assertThat(capital.advance()).isGreaterThan(box.getWidth());
        assertThat(FACE.letter('i').advance()).isLessThan(FACE.letter('W').advance());
    }

    @Test
    void accentsStandAboveTheirLetters() {
        Rectangle2D plain = FACE.letter('e').outline().getBounds2D();
        Rectangle2D accented = FACE.letter('é').outline().getBounds2D();

        assertThat(accented.getMinY()).isLessThan(plain.getMinY() - 0.1);
        assertThat(accented.getMaxY()).isEqualTo(plain.getMaxY());
    }

    @Test
    void knowsWhichTextsItCannotShow() {
        assertThat(FACE.canShow("Çà & là : œuvre, Évêché, Ελλάδα, Монако")).isTrue();
        assertThat(FACE.canShow("موناكو")).isFalse();
        assertThat(FACE.canShow("摩納哥")).isFalse();
        assertThat(FACE.canShow("\uD83D\uDE80")).isFalse();
    }

    @Test
    void refusesWhatIsNoFont() {
        assertThatThrownBy(() -> new TrueTypeFace(new byte[100])).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new TrueTypeFace(new byte[0])).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new TrueTypeFace(Arrays.copyOf(FILE, 300))).isInstanceOf(IOException.class);
    }

    private static TrueTypeFace face() {
        try {
            return new TrueTypeFace(FILE);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static byte[] file() {
        String path = "/com/formdev/flatlaf/fonts/roboto/Roboto-Regular.ttf";
        try (InputStream in = TrueTypeFaceTest.class.getResourceAsStream(path)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
