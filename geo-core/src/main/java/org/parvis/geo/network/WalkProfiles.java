package org.parvis.geo.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Walker;

/**
 * The profiles of all known walkers, in the order in which they are offered. They stand in a file, {@code
 * walkers.properties} beside this class, each number with its source; a town's own file of the same form goes over it.
 */
public final class WalkProfiles {
    /** Those that come with Parvis. */
    public static final WalkProfiles STANDARD = standard();

    private final WalkerTable table;
    private final List<WalkProfile> profiles;

    private WalkProfiles(WalkerTable table) {
        this.table = table;
        Set<String> properties = new TreeSet<>();
        List<WalkProfile> read = new ArrayList<>();
        for (String walker : table.walkers()) {
            read.add(new WalkerReading(table, walker, properties).profile());
        }
        table.requireNothingElse(properties);
        profiles = List.copyOf(read);
    }

    private static WalkProfiles standard() {
        String name = "walkers.properties";
        try (InputStream file = WalkProfiles.class.getResourceAsStream(name);
                Reader reader = new InputStreamReader(Objects.requireNonNull(file, name), StandardCharsets.UTF_8)) {
            return new WalkProfiles(WalkerTable.read(reader, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * These walkers, changed and added to by a town's own table.
     *
     * @param file properties in UTF-8, of the form of {@code walkers.properties}, with only what differs
     * @throws ParvisException {@code UNREADABLE} or {@code INVALID_VALUE}, naming file, walker, key and what to write
     */
    public WalkProfiles with(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return with(reader, file.toString());
        } catch (IOException e) {
            throw ParvisException.causedBy(
                    e,
                    ErrorCode.UNREADABLE,
                    "parvis.walkers",
                    "The table of walkers " + file + " cannot be read; give the path of an existing file.");
        }
    }

    WalkProfiles with(Reader file, String name) {
        return new WalkProfiles(table.overlaidBy(WalkerTable.read(file, name)));
    }

    public List<WalkProfile> all() {
        return profiles;
    }

    /** The first of the table, taken for the one least hindered: what only others cannot reach they are cut off from. */
    WalkProfile leastHindered() {
        return profiles.get(0);
    }

    /** @throws ParvisException {@code INVALID_VALUE}, naming the known walkers */
    public WalkProfile of(Walker walker) {
        for (WalkProfile profile : profiles) {
            if (profile.walker().equals(walker)) {
                return profile;
            }
        }
        String known = profiles.stream().map(profile -> profile.walker().code()).collect(Collectors.joining(", "));
        throw ParvisException.invalid(
                "walker", "There is no walker \"" + walker + "\"; the walkers are " + known + ".");
    }
}
