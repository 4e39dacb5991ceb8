package org.parvis.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.parvis.geo.shared.ParvisException;

class EmbeddedDatabaseTest {
    @Test
    void aFolderIsTakenFromWhereTheServiceWasStarted() {
        String here = Path.of("").toAbsolutePath().toString();

        for (String home : new String[] {"town", "./town", "other/../town", here + "/town"}) {
            assertThat(EmbeddedDatabase.in(home).getJdbcUrl())
                    .as(home)
                    .startsWith("jdbc:h2:file:" + here + "/town/database/parvis;");
        }
    }

    @Test
    void whatIsAcknowledgedIsWritten() {
        assertThat(EmbeddedDatabase.in("town").getJdbcUrl()).contains(";WRITE_DELAY=0");
    }

    @Test
    void aFolderCannotBringSettingsAlong() {
        assertThatThrownBy(() -> EmbeddedDatabase.in("town;INIT=RUNSCRIPT FROM 'x'"))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining("semicolon");
    }
}
