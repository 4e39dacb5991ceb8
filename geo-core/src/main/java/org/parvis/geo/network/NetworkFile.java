package org.parvis.geo.network;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.geo.hierarchy.Hierarchy;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.shared.ParvisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A walking network in a file, so that a start need not build it again: all that {@link NetworkBuilder} makes of streets,
 * with the hierarchy. Nothing in it depends on walkers; whoever reads it says which the network shall know.
 *
 * <p>The file can always be made anew, and is never trusted: one that is damaged, foreign, of another version or made from
 * other streets is not used, and the log says why.
 */
public final class NetworkFile {
    /** To be raised when the form changes, or when the same streets make another network. */
    static final int VERSION = 2;

    private static final Logger LOG = LoggerFactory.getLogger(NetworkFile.class);

    private final Path path;

    /** @param path of the file, which need not exist; its folder must */
    public NetworkFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /** Where it is, or would be. */
    public Path path() {
        return path;
    }

    /**
     * Writes the network in place of what is there; whoever reads meanwhile, and whoever comes after an interruption, gets
     * the old file or the new. A symbolic link in its place is replaced, not followed. Readable by the owner only.
     *
     * @param fingerprint says what the network was made from: another text for other streets
     * @throws IOException if it cannot be written; the old file is then still there
     */
    public void write(WalkNetwork network, String fingerprint) throws IOException {
        Sections sections = sections(network);
        // A new file of a name nobody can guess, and only for the owner where there are owners.
        Path beside = Files.createTempFile(folder(), path.getFileName() + ".", ".part");
        try {
            try (FileChannel file = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                new SectionFile(VERSION, fingerprint).write(file, sections);
            }
            move(beside);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private Path folder() throws IOException {
        Path folder = path.getParent();
        if (folder == null) {
            throw new IOException(path + " is no file in a folder");
        }
        return folder;
    }

    private void move(Path written) throws IOException {
        try {
            Files.move(written, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unable) {
            // Half a file would be recognized by its checksum.
            LOG.debug("Replacing {} in two steps, since its file system cannot in one.", path, unable);
            Files.move(written, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * The network in the file.
     *
     * @param fingerprint as it was given to {@link #write}
     * @param profiles the walkers that the network shall know
     * @return empty if there is no file or it is not to be used; the log says why
     */
    public Optional<WalkNetwork> read(String fingerprint, WalkProfiles profiles) {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(network(new SectionFile(VERSION, fingerprint).read(path), profiles));
        } catch (IOException | IllegalArgumentException | ParvisException unfit) {
            LOG.info("The walking network in {} is not used: {}", path, unfit.getMessage());
            return Optional.empty();
        }
    }

    private static Sections sections(WalkNetwork network) throws IOException {
        Sections sections = new Sections();
        MetricPlane plane = network.plane();
        sections.put("plane", new long[] {
            Double.doubleToLongBits(plane.originLongitude()), Double.doubleToLongBits(plane.originLatitude())
        });
        network.units().store(sections);
        network.arrays().store(sections);
        network.streets().store(sections);
        network.spots().store(sections);
        WordOutput problems = new WordOutput();
        for (NetworkProblem problem : network.statistics().problems()) {
            problems.problem(problem);
        }
        sections.put("problems", problems.toBytes());
        Hierarchy hierarchy = network.hierarchy();
        sections.put("hierarchy.firstUp", hierarchy.firstUp());
        sections.put("hierarchy.upHead", hierarchy.upHead());
        sections.put("hierarchy.arcSide", hierarchy.arcSide());
        return sections;
    }

    private static WalkNetwork network(Sections sections, WalkProfiles profiles) throws IOException {
        long[] origin = sections.longs("plane");
        StoredNumbers.requireLength("plane", 2, origin);
        MetricPlane plane = new MetricPlane(Double.longBitsToDouble(origin[0]), Double.longBitsToDouble(origin[1]));
        PositionUnits units = PositionUnits.stored(sections);
        StreetTable streets = StreetTable.stored(sections);
        NetworkArrays arrays = NetworkArrays.stored(sections, streets.size());
        Spots spots = Spots.stored(sections, arrays.nodeLongitude.length, streets.size());
        List<NetworkProblem> problems = new ArrayList<>();
        WordInput words = new WordInput(sections.bytes("problems"));
        while (words.hasMore()) {
            problems.add(words.problem());
        }
        Hierarchy hierarchy = Hierarchy.stored(
                arrays.firstArc,
                arrays.arcTarget,
                sections.ints("hierarchy.firstUp"),
                sections.ints("hierarchy.upHead"),
                sections.ints("hierarchy.arcSide"));
        return new WalkNetwork(arrays, units, plane, streets, spots, problems, profiles, () -> hierarchy);
    }
}
