package org.parvis.api.network;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the walking network is kept for the next start. */
@Configuration(proxyBeanMethods = false)
class NetworkArchiveConfiguration {
    /**
     * @param file path of the file; {@code off} to keep none; empty for one in Parvis' own folder
     * @param home Parvis' own folder
     * @param database its URL; {@code none} or empty for the one in that folder
     */
    @Bean
    NetworkArchive networkArchive(
            @Value("${parvis.network-file:}") String file,
            @Value("${parvis.home}") String home,
            @Value("${spring.datasource.url:none}") String database) {
        if (file.strip().equals("off")) {
            return NetworkArchive.OFF;
        }
        return NetworkArchive.in(file.isBlank() ? usual(Path.of(home), database) : Path.of(file.strip()));
    }

    /** Two databases served from one folder have a file each; the name does not tell the URL, which may hold secrets. */
    static Path usual(Path home, String database) {
        if (database.isBlank() || database.equals("none")) {
            return home.resolve("walking-network");
        }
        return home.resolve("walking-network-" + UUID.nameUUIDFromBytes(database.getBytes(StandardCharsets.UTF_8)));
    }
}
