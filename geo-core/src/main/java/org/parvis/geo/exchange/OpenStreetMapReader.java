package org.parvis.geo.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.geo.exchange.ImportProgress.Step;
import org.parvis.geo.exchange.issue.IssueCollection;
import org.parvis.geo.exchange.osm.OsmData;
import org.parvis.geo.exchange.osm.OsmLimits;
import org.parvis.geo.exchange.osm.OsmTown;
import org.parvis.geo.exchange.osm.PbfReader;
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
 * Reads a town from an OpenStreetMap extract in PBF format. Reading the same file twice gives the same features with the
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
     * @throws ParvisException {@code UNREADABLE} if it is no whole PBF file, {@code TOO_LARGE} if it is over a limit
     */
    public TownDataset read(Path file, ImportProgress progress) {
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream, Files.size(file), progress);
        } catch (IOException failed) {
            throw cannotBeOpened(file, failed);
        }
    }

    /**
     * The streets alone, for a walking network and nothing else: in half the time.
     *
     * @throws ParvisException as {@link #read(Path, ImportProgress)}
     */
    public List<Street> readStreets(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            IssueCollection issues = new IssueCollection();
            OsmData data = new PbfReader(limits, issues).read(stream, read -> {});
            return new OsmTown(data, frame, issues).streets();
        } catch (IOException failed) {
            throw cannotBeOpened(file, failed);
        }
    }

    private static ParvisException cannotBeOpened(Path file, IOException failed) {
        return ParvisException.causedBy(
                failed, ErrorCode.UNREADABLE, "file", "The file " + file.getFileName() + " cannot be opened.");
    }

    /**
     * Reads the stream to its end, without closing it.
     *
     * @throws ParvisException {@code UNREADABLE} if it is no whole PBF file, {@code TOO_LARGE} if it is over a limit
     */
    public TownDataset read(InputStream stream, ImportProgress progress) {
        return read(stream, 0, progress);
    }

    /** @param bytes how long the stream is, 0 if not known; only for the progress */
    TownDataset read(InputStream stream, long bytes, ImportProgress progress) {
        Instant started = Instant.now();
        IssueCollection issues = new IssueCollection();
        progress.at(Step.READING, 0);
        OsmData data = new PbfReader(limits, issues).read(stream, read -> {
            if (bytes > 0) {
                progress.at(Step.READING, STREETS_FROM * Math.min(1.0, (double) read / bytes));
            }
        });
        OsmTown town = new OsmTown(data, frame, issues);
        progress.at(Step.STREETS, STREETS_FROM);
        List<Quartier> quartiers = town.quartiers();
        List<Street> streets = town.streets();
        progress.at(Step.PLACES, PLACES_FROM);
        List<KeyPlace> places = town.places();
        List<Furniture> furniture = town.furniture();
        List<Route> routes = town.routes(places);
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
