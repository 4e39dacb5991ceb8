package org.parvis.geo.exchange.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

class ZipArchiveTest {
    private static final ExchangeLimits SMALL = new ExchangeLimits(1 << 20, 4 << 20, 50, 5, 3, 100, 10, 100, 100, 5);

    @TempDir
    private Path folder;

    @Test
    void readsWhatIsPackedAndForgetsItWhenClosed() throws IOException {
        Path path = folder.resolve("given");
        Files.write(path, zip("a/b/été.txt", "contents".getBytes(StandardCharsets.UTF_8)));
        Path unpacked;

        try (ZipArchive archive = ZipArchive.open(new SourceFile(path, "given.zip"), SMALL)) {
            ArchiveEntry entry = archive.entries().get(0);
            assertThat(entry.name()).isEqualTo("a/b/été.txt");
            assertThat(entry.folder()).isEqualTo("a/b/");
            assertThat(entry.fileName()).isEqualTo("été.txt");
            assertThat(archive.read(entry, 100)).asString().isEqualTo("contents");
            unpacked = archive.unpack(entry);
            assertThat(unpacked).hasContent("contents");
        }

        assertThat(unpacked).doesNotExist();
        assertThat(unpacked.getParent()).doesNotExist();
        assertThat(ZipArchive.beginsLikeOne(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../a", "a/../../b", "/etc/passwd", "C:/a", "c:a", "a\\b", "\\\\host\\a", "a/./b", "a\nb", "a/.."
            })
    void namesThatLeadOutOfTheArchiveAreRefused(String name) throws IOException {
        byte[] archive = zip(name, new byte[] {1});

        assertRefused(() -> open(archive), ErrorCode.UNREADABLE, name.replace('\n', '?'));
    }

    @Test
    void aNameTwiceIsRefused() throws IOException {
        byte[] archive = new String(zip("one", new byte[1], "two", new byte[1]), StandardCharsets.ISO_8859_1)
                .replace("two", "one")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertRefused(() -> open(archive), ErrorCode.UNREADABLE, "\"one\" twice");
    }

    @Test
    void tooManyFilesOrFoldersAreRefused() throws IOException {
        byte[] many = zip(
                "1",
                new byte[0],
                "2",
                new byte[0],
                "3",
                new byte[0],
                "4",
                new byte[0],
                "5",
                new byte[0],
                "6",
                new byte[0]);
        byte[] deep = zip("a/b/c/d/e", new byte[0]);

        assertRefused(() -> open(many), ErrorCode.TOO_LARGE, "6 files");
        assertRefused(() -> open(deep), ErrorCode.TOO_LARGE, "a/b/c/d/e");
    }

    @Test
    void whatUnpacksTooFarIsRefusedBeforeAndWhileItIs() throws IOException {
        byte[] zeros = zip("zeros", new byte[3 << 20]);
        byte[] lying = zeros.clone();
        ByteBuffer lie = ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN);
        lie.putInt(centralHeader(lying) + 24, 1000);

        assertRefused(() -> unpack(zeros), ErrorCode.TOO_LARGE, "zeros");
        assertRefused(() -> unpack(lying), ErrorCode.UNREADABLE, "zeros");
    }

    @Test
    void allThatIsUnpackedTogetherIsLimited() throws IOException {
        byte[] noise = new byte[3 << 20];
        new java.util.Random(1).nextBytes(noise);
        ZipArchive archive = open(zip("one", noise, "two", noise));

        archive.read(archive.entries().get(0), 3 << 20);

        assertRefused(() -> archive.read(archive.entries().get(1), 3 << 20), ErrorCode.TOO_LARGE, "two");
    }

    @Test
    void anAlteredContentIsRefused() throws IOException {
        byte[] archive = zip("text", "some words that are some words".getBytes(StandardCharsets.UTF_8));
        int content = 30 + "text".length();
        archive[content + 6] ^= 1;

        assertRefused(() -> unpack(archive), ErrorCode.UNREADABLE, "text");
    }

    @Test
    void everyTruncationIsRefused() throws IOException {
        byte[] archive = zip("text", "some words".getBytes(StandardCharsets.UTF_8));

        for (int length = 0; length < archive.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(archive, length);
            assertThatThrownBy(() -> unpack(cut)).isInstanceOf(ParvisException.class);
        }
    }

    @Test
    void everyChangedByteIsReadOrRefused() throws IOException {
        byte[] archive = zip("text", "some words".getBytes(StandardCharsets.UTF_8), "more", new byte[300]);

        for (int at = 0; at < archive.length; at++) {
            for (int value : new int[] {0, 1, 0x7F, 0x80, 0xFF}) {
                byte[] changed = archive.clone();
                changed[at] = (byte) value;
                try {
                    unpack(changed);
                } catch (ParvisException refused) {
                    assertThat(refused.getMessage()).contains("test.zip");
                }
            }
        }
    }

    private static int centralHeader(byte[] archive) {
        ByteBuffer buffer = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        return buffer.getInt(archive.length - 6);
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code, String words) {
        assertThatThrownBy(call)
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining(words)
                .hasMessageContaining("test.zip")
                .satisfies(refused ->
                        assertThat(((ParvisException) refused).code()).isEqualTo(code));
    }

    private static ZipArchive open(byte[] archive) {
        return ZipArchive.of(archive, "test.zip", SMALL);
    }

    private static void unpack(byte[] content) {
        try (ZipArchive archive = open(content)) {
            for (ArchiveEntry entry : archive.entries()) {
                archive.read(entry, 4 << 20);
            }
        }
    }

    private static byte[] zip(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int index = 0; index < namesAndContents.length; index += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[index]));
                zip.write((byte[]) namesAndContents[index + 1]);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
