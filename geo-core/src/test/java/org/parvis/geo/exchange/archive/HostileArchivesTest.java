package org.parvis.geo.exchange.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** The broken and malicious archives with which libzip is tested: each is read within limits or refused with a reason. */
class HostileArchivesTest {
    private static final Path ARCHIVES = Path.of("../../shared/data/hostile/libzip-regress");

    /** Those whose directory and content contradict each other, or that cannot be read by their nature. */
    private static final List<String> REFUSED = List.of(
            "bogus.zip",
            "broken.zip",
            "encrypt.zip",
            "encrypt-aes256.zip",
            "filename_duplicate.zip",
            "filename_empty.zip",
            "incons-archive-comment-longer.zip",
            "incons-central-compression-method.zip",
            "incons-central-compsize-larger-toolarge.zip",
            "incons-central-crc.zip",
            "incons-central-magic-bad.zip",
            "incons-data.zip",
            "incons-eocd-magic-bad.zip",
            "incons-file-count-high.zip",
            "incons-file-count-low.zip",
            "incons-local-crc.zip",
            "incons-local-filename.zip",
            "incons-local-magic-bad.zip",
            "incons-local-size-larger.zip",
            "testbzip2.zip",
            "testfile-lzma.zip");

    private static final List<String> READ = List.of(
            "cm-default.zip",
            "fileorder.zip",
            "streamed.zip",
            "streamed-zip64.zip",
            "test.zip",
            "testdeflated.zip",
            "testcomment.zip",
            "testdir.zip",
            "testempty.zip",
            "testfile-UTF8.zip",
            "testfile-cp437.zip",
            "zip64.zip");

    @Test
    void eachIsReadWithinLimitsOrRefusedWithAReason() throws IOException {
        assumeThat(Files.exists(ARCHIVES)).as("shared/data/hostile is there").isTrue();
        Map<String, String> verdicts = new TreeMap<>();
        try (Stream<Path> archives = Files.list(ARCHIVES)) {
            for (Path path :
                    archives.filter(each -> each.toString().endsWith(".zip")).toList()) {
                verdicts.put(path.getFileName().toString(), verdict(path));
            }
        }

        assertThat(verdicts).hasSize(117);
        assertThat(REFUSED)
                .allSatisfy(name -> assertThat(verdicts.get(name)).as(name).contains(name));
        assertThat(READ).allSatisfy(name -> assertThat(verdicts).containsEntry(name, "read"));
    }

    @Test
    void aBombWithinAnArchiveIsRefusedByItsRatio() throws IOException {
        assumeThat(Files.exists(ARCHIVES)).as("shared/data/hostile is there").isTrue();
        SourceFile bomb = new SourceFile(ARCHIVES.resolve("bigzero-zip.zip"), "bigzero-zip.zip");
        try (ZipArchive archive = ZipArchive.open(bomb, ExchangeLimits.DEFAULT)) {
            ArchiveEntry entry = archive.entries().get(0);
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                    ParvisException.class, () -> archive.unpack(entry))
                            .code())
                    .isEqualTo(ErrorCode.TOO_LARGE);
        }
    }

    private static String verdict(Path path) throws IOException {
        String name = path.getFileName().toString();
        try (ZipArchive archive = ZipArchive.open(new SourceFile(path, name), ExchangeLimits.DEFAULT)) {
            for (ArchiveEntry entry : archive.entries()) {
                try (InputStream stream = archive.stream(entry)) {
                    stream.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
            return "read";
        } catch (ParvisException refused) {
            assertThat(refused.code()).isIn(ErrorCode.UNREADABLE, ErrorCode.TOO_LARGE);
            assertThat(refused.getMessage()).contains(name).endsWith(".");
            return refused.getMessage();
        }
    }
}
