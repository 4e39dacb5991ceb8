package org.parvis.api.store;

import java.nio.file.Path;
import org.parvis.geo.shared.ParvisException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The H2 database in one file of Parvis' own folder. */
record EmbeddedDatabase(String getJdbcUrl) implements JdbcConnectionDetails {
    /**
     * Without a write delay, or H2 loses what it acknowledged when the process is killed; closed by Spring rather than
     * by its own shutdown hook, which would run beside the last requests.
     */
    private static final String SETTINGS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";

    /** @param home the folder, relative to the working directory or absolute */
    static EmbeddedDatabase in(String home) {
        if (home.indexOf(';') >= 0) {
            // It would end the name and begin settings.
            throw ParvisException.invalid(
                    "parvis.home", "The folder's name holds a semicolon; choose another: " + home);
        }
        Path file =
                Path.of(home).toAbsolutePath().normalize().resolve("database").resolve("parvis");
        return new EmbeddedDatabase("jdbc:h2:file:" + file + SETTINGS);
    }

    @Override
    public String getUsername() {
        return "parvis";
    }

    @Override
    public String getPassword() {
        // The file is as safe as its folder: nobody reaches it over a network.
        return "";
    }
}
