package org.parvis.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.parvis.api.ParvisApplication;

/** The command as it is typed, in a process of its own. */
class PasswordHashCommandTest {
    @Test
    void printsAHashOfTheLineItReads() throws Exception {
        Process command = run("la ligne verte\n");

        String printed = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

        assertThat(command.waitFor()).isZero();
        assertThat(PasswordHashes.isHash(printed)).isTrue();
        assertThat(PasswordHashes.encoder().matches("la ligne verte", printed)).isTrue();
    }

    @Test
    void refusesAShortPassword() throws Exception {
        Process command = run("vert\n");

        assertThat(new String(command.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("at least 10 characters");
        assertThat(command.waitFor()).isEqualTo(1);
    }

    @Test
    void refusesWhatItCannotHashWhole() {
        assertThat(PasswordHashCommand.mistakeIn("é".repeat(36))).isNull();
        assertThat(PasswordHashCommand.mistakeIn("é".repeat(37))).contains("72 bytes");
        assertThat(PasswordHashCommand.mistakeIn(null)).isNotNull();
    }

    @Test
    void isAskedForByItsName() {
        assertThat(PasswordHashCommand.isAskedFor(new String[] {"hash-password"}))
                .isTrue();
        assertThat(PasswordHashCommand.isAskedFor(new String[] {"--server.port=0"}))
                .isFalse();
        assertThat(PasswordHashCommand.isAskedFor(new String[] {})).isFalse();
    }

    private static Process run(String input) throws IOException {
        Process command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParvisApplication.class.getName(),
                        PasswordHashCommand.NAME)
                .start();
        command.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        command.getOutputStream().close();
        return command;
    }
}
