package org.parvis.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {
    @Test
    void aLineIsWrittenForWhatIsNewAndNoneForWhatIsNot() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        JobProgress progress = new JobProgress();
        ProgressLines lines = new ProgressLines(progress, new PrintStream(written, true, StandardCharsets.UTF_8));

        progress.at("reading", 0.424, 0);
        lines.tell();
        lines.tell();
        progress.rows("writing", 120_000, 0);
        lines.tell();

        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("reading … 42 %", "writing … (120,000 rows)");
        assertThat(lines.during(() -> "done")).isEqualTo("done");
    }
}
