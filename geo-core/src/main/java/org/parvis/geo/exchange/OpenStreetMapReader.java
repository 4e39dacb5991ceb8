package org.parvis.geo.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.parvis.geo.exchange.ImportProgress.Step;
import org.parvis.geo.exchange.issue.IssueCollection;
import org.parvis.geo.exchange.issue.IssueLog;
import org.parvis.geo.exchange.osm.OsmData;
import org.parvis.geo.exchange.osm.OsmLimits;
import org.parvis.geo.exchange.osm.OsmReading;
import org.parvis.geo.exchange.osm.OsmScope;
import org.parvis.geo.exchange.osm.OsmSource;
import org.parvis.geo.exchange.osm.OsmTown;
import org.parvis.geo.exchange.osm.TownFrame;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Backdrop;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Quartier;
import org.parvis.geo.territory.Route;
import org.parvis.geo.territory.Street;

/**
 * Reads a town from an OpenStreetMap extract, as PBF, XML or JSON. Reading the same file twice gives the same features with the
 * same ids; what cannot be taken is in the report. It stops only for a file that is not whole or over a limit.
 *
 * @param limits how much is taken
 * @param frame what is known of the town beforehand
 */
public record OpenStreetMapReader(OsmLimits limits, TownFrame frame) {
    /** Shares of the whole at which the steps begin, as measured on Monaco. */
    private static final double STREETS_FROM = 0.3;

    private static final double PLACES_FROM = 0.5;
    private static final double BACKDROP_FROM = 0.7;

    /** With the default limits. */
    public OpenStreetMapReader(TownFrame frame) {
        this(OsmLimits.DEFAULT, frame);
    }

    /**
     * @throws ParvisException {@code UNREADABLE} if it is no whole OpenStreetMap file, {@code TOO_LARGE} if it is over a
     *     limit
     */
    public TownDataset read(Path file, ImportProgress progress) {
        return read(source(file), progress);
    }

    /**
     * The streets alone, for a walking network and nothing else: in half the time.
     *
     * @throws ParvisException as {@link #read(Path, ImportProgress)}
     */
    public List<Street> readStreets(Path file) {
        IssueCollection issues = new IssueCollection();
        OsmScope scope = new OsmScope(frame.extent(), true);
        try (OsmData data = new OsmReading(source(file), limits, issues).read(scope, read -> {})) {
            return new OsmTown(data, frame, issues).streets();
        }
    }

    private static OsmSource source(Path file) {
        try {
            return OsmSource.of(file, String.valueOf(file.getFileName()));
        } catch (IOException failed) {
            throw ParvisException.causedBy(
                    failed, ErrorCode.UNREADABLE, "file", "The file " + file.getFileName() + " cannot be opened.");
        }
    }

    /**
     * Reads the stream to its end, without closing it. It is kept in a file meanwhile, since reading may begin again.
     *
     * @throws ParvisException as {@link #read(Path, ImportProgress)}
     */
    public TownDataset read(InputStream stream, ImportProgress progress) {
        try {
            Path file = Files.createTempFile("parvis", ".osm");
            try {
                copy(stream, file);
                return read(OsmSource.of(file, "read from a stream"), progress);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw ParvisException.causedBy(
                    failed, ErrorCode.UNREADABLE, "file", "The OpenStreetMap file cannot be read or kept for reading.");
        }
    }

    private void copy(InputStream stream, Path file) throws IOException {
        try (OutputStream copy = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long bytes = 0;
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                copy.write(buffer, 0, read);
                bytes += read;
                if (bytes > limits.mostBytes()) {
                    throw ParvisException.of(
                            ErrorCode.TOO_LARGE,
                            "file",
                            "The OpenStreetMap file is larger than " + limits.mostBytes()
                                    + " bytes; cut out the town first, or raise the limit.");
                }
            }
        }
    }

    /**
     * The file as far as it is kept, from which features are made one after the other; to be closed.
     *
     * @param bytesRead told now and then how many bytes have been read
     * @throws ParvisException as {@link #read(Path, ImportProgress)}
     */
    OsmData readData(OsmSource source, IssueLog issues, LongConsumer bytesRead) {
        return new OsmReading(source, limits, issues).read(new OsmScope(frame.extent(), false), bytesRead);
    }

    /** @throws ParvisException as {@link #read(Path, ImportProgress)} */
    public TownDataset read(OsmSource source, ImportProgress progress) {
        Instant started = Instant.now();
        IssueCollection issues = new IssueCollection();
        progress.at(Step.READING, 0);
        try (OsmData data = readData(
                source,
                issues,
                read -> progress.at(
                        Step.READING, STREETS_FROM * Math.min(1.0, (double) read / Math.max(1, source.bytes()))))) {
            return dataset(new OsmTown(data, frame, issues), started, issues, progress);
        }
    }

    private TownDataset dataset(OsmTown town, Instant started, IssueCollection issues, ImportProgress progress) {
        progress.at(Step.STREETS, STREETS_FROM);
        List<Quartier> quartiers = town.quartiers();
        List<Street> streets = town.streets();
        progress.at(Step.PLACES, PLACES_FROM);
        List<KeyPlace> places = town.places();
        List<Furniture> furniture = town.furniture();
        List<Route> routes = town.routes();
        progress.at(Step.BACKDROP, BACKDROP_FROM);
        List<Backdrop> backdrop = town.backdrop();
        progress.at(Step.BACKDROP, 1);
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("quartiers", quartiers.size());
        counts.put("streets", streets.size());
        counts.put("places", places.size());
        counts.put("furniture", furniture.size());
        counts.put("routes", routes.size());
        counts.put("backdrop", backdrop.size());
        ImportReport report = new ImportReport(frame.title(), started, Instant.now(), counts, issues.all());
        return new TownDataset(town.territory(), quartiers, streets, places, furniture, routes, backdrop, report);
    }
}
