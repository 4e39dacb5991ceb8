package org.parvis.geo.exchange.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** What has no room in memory comes back from the temporary file as it was. */
class PagesTest {
    private static final long NO_MEMORY = 0;

    @Test
    void givesBackEveryPageWhicheverAreInMemory() {
        Random random = new Random(7);
        List<byte[]> expected = new ArrayList<>();
        try (Pages pages = new Pages(6L * Pages.PAGE, 1 << 30)) {
            for (int round = 0; round < 3_000; round++) {
                if (expected.size() < 60 && random.nextInt(20) == 0) {
                    byte[] page = new byte[Pages.PAGE];
                    random.nextBytes(page);
                    assertThat(pages.add(page.clone())).isEqualTo(expected.size());
                    expected.add(page);
                } else if (!expected.isEmpty()) {
                    int number = random.nextInt(expected.size());
                    assertThat(pages.at(number)).isEqualTo(expected.get(number));
                }
                assertThat(pages.bytes()).isLessThanOrEqualTo(6L * Pages.PAGE);
            }
            assertThat(pages.fileBytes()).isGreaterThan(40L * Pages.PAGE);
        }
    }

    @Test
    void writesNothingWhileThereIsMemory() {
        try (Pages pages = new Pages(1 << 20, 1)) {
            for (int page = 0; page < 32; page++) {
                pages.add(new byte[Pages.PAGE]);
            }

            assertThat(pages.fileBytes()).isZero();
        }
    }

    @Test
    void makesRoomByWhatIsRemoved() {
        try (Pages pages = new Pages(4L * Pages.PAGE, 1)) {
            for (int page = 0; page < 100; page++) {
                pages.remove(pages.add(new byte[Pages.PAGE]));
            }

            assertThat(pages.bytes()).isZero();
            assertThat(pages.fileBytes()).isZero();
        }
    }

    @Test
    void refusesMoreThanTheFileMayTakeAndSaysWhatToDo() {
        try (Pages pages = new Pages(NO_MEMORY, 20L * Pages.PAGE)) {
            assertThatThrownBy(() -> {
                        for (int page = 0; page < 100; page++) {
                            pages.add(new byte[Pages.PAGE]);
                        }
                    })
                    .isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.code())
                            .isEqualTo(ErrorCode.TOO_LARGE))
                    .hasMessageContaining("temporary files")
                    .hasMessageContaining("cut out the town")
                    .hasMessageContaining("-Xmx");
        }
    }

    @Test
    void leavesNothingBehind() throws IOException {
        List<Path> before = left();
        try (Pages pages = new Pages(NO_MEMORY, 1 << 30)) {
            for (int page = 0; page < 10; page++) {
                pages.add(new byte[Pages.PAGE]);
            }
            assertThat(pages.fileBytes()).isPositive();
        }

        assertThat(left()).isSubsetOf(before);
    }

    private static List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("parvis-osm-"))
                    .toList();
        }
    }
}
