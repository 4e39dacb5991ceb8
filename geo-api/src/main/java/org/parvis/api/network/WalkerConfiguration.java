package org.parvis.api.network;

import java.nio.file.Path;
import org.parvis.geo.network.WalkProfiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The walkers of this town: those that come with Parvis, and what the town's own table says. */
@Configuration(proxyBeanMethods = false)
class WalkerConfiguration {
    /** @param file path of a table of walkers, see {@link WalkProfiles#with}; empty for none */
    @Bean
    WalkProfiles walkProfiles(@Value("${parvis.walkers:}") String file) {
        return file.isBlank() ? WalkProfiles.STANDARD : WalkProfiles.STANDARD.with(Path.of(file));
    }
}
