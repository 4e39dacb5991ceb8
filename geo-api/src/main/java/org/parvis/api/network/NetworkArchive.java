package org.parvis.api.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.network.NetworkFile;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkProfiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the town's walking network in a file for the next start. A convenience: where nothing can be kept, each start
 * builds it from the streets.
 */
final class NetworkArchive {
    /** Keeps nothing. */
    static final NetworkArchive OFF = new NetworkArchive(null);

    private static final Logger LOG = LoggerFactory.getLogger(NetworkArchive.class);

    private final @Nullable NetworkFile file;

    private NetworkArchive(@Nullable NetworkFile file) {
        this.file = file;
    }

    /** @param path of the file; its folder is made when it is first written */
    static NetworkArchive in(Path path) {
        return new NetworkArchive(new NetworkFile(path));
    }

    /** @return empty if there is none, or none made from these streets */
    Optional<WalkNetwork> read(String fingerprint, WalkProfiles walkers) {
        return file == null ? Optional.empty() : file.read(fingerprint, walkers);
    }

    /** Keeps the network in place of the one before; if that is not possible, says so in the log. */
    void write(WalkNetwork network, String fingerprint) {
        if (file == null) {
            return;
        }
        try {
            Path folder = file.path().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            file.write(network, fingerprint);
        } catch (IOException unable) {
            LOG.warn(
                    "The walking network could not be kept in {}, so the next start builds it again: {}",
                    file.path(),
                    unable.toString());
        }
    }
}
