package org.parvis.geo.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.parvis.geo.exchange.osm.OsmLimits;
import org.parvis.geo.exchange.osm.OsmSource;
import org.parvis.geo.exchange.osm.TownFrame;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/**
 * A town whose data ships with Parvis, in the module {@code data}: a descriptor and an OpenStreetMap extract beside it
 * on the class path.
 *
 * @param folder on the class path, from its root, with a slash at both ends
 * @param descriptor what the dataset is
 */
public record BundledTown(String folder, DatasetDescriptor descriptor) {
    private static final String MONACO = "/org/parvis/data/monaco/";

    /**
     * Monaco in April 2021.
     *
     * @throws ParvisException {@code UNREADABLE} if the module {@code data} is not on the class path
     */
    public static BundledTown monaco() {
        return in(MONACO);
    }

    /**
     * The town in a folder of the class path.
     *
     * @throws ParvisException {@code UNREADABLE} if there is none
     */
    static BundledTown in(String folder) {
        try (InputStream stream = open(folder + "dataset.properties")) {
            return new BundledTown(folder, DatasetDescriptor.read(stream));
        } catch (IOException failed) {
            throw unreadable(failed, folder);
        }
    }

    /**
     * Reads it, after making sure that it is the very file that was described.
     *
     * @throws ParvisException {@code UNREADABLE} if the file is missing or has another checksum
     */
    public TownDataset read(ImportProgress progress) {
        byte[] bytes = verifiedBytes();
        TownFrame frame = new TownFrame(
                descriptor.title(),
                descriptor.name(),
                Optional.empty(),
                Optional.of(descriptor.centre()),
                descriptor.zone(),
                descriptor.languages());
        return new OpenStreetMapReader(OsmLimits.DEFAULT, frame).read(OsmSource.of(bytes, descriptor.file()), progress);
    }

    private byte[] verifiedBytes() {
        String path = folder + descriptor.file();
        try (InputStream stream = open(path)) {
            byte[] bytes = stream.readNBytes(Math.toIntExact(OsmLimits.DEFAULT.mostBytes()));
            String found = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            if (!found.equals(descriptor.sha256())) {
                throw ParvisException.of(
                        ErrorCode.UNREADABLE,
                        "file",
                        "The bundled file " + path + " is not the one that was described: its SHA-256 is " + found
                                + " instead of " + descriptor.sha256() + ". Build the module \"data\" again.");
            }
            return bytes;
        } catch (IOException failed) {
            throw unreadable(failed, path);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256.", missing);
        }
    }

    private static InputStream open(String path) throws IOException {
        InputStream stream = BundledTown.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IOException("not on the class path");
        }
        return stream;
    }

    private static ParvisException unreadable(IOException failed, String path) {
        return ParvisException.causedBy(
                failed,
                ErrorCode.UNREADABLE,
                "file",
                "The bundled town " + path + " cannot be read (" + failed.getMessage()
                        + "): is the module \"data\" on the class path?");
    }
}
