package org.parvis.geo.exchange.elevation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.archive.ArchiveEntry;
import org.parvis.geo.exchange.archive.ZipArchive;
import org.parvis.geo.exchange.layer.CrsFinding;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/**
 * Files of heights: SRTM tiles ({@code .hgt}), GeoTIFF and Esri ASCII grids ({@code .asc}), each also in a zip archive
 * with others. They hold no features; {@link ElevationSlopes} makes slopes of streets of them.
 */
public final class ElevationFormat {
    /** A word for programs. */
    public static final String CODE = "elevation";

    /** For people. */
    public static final String LABEL = "Elevation (SRTM, GeoTIFF, Esri ASCII grid)";

    private static final int HEAD_BYTES = 256;
    private static final int BUFFER_BYTES = 1 << 16;

    private ElevationFormat() {}

    /**
     * Whether it is a file of heights, by what is in it; a tile of the SRTM by its name.
     *
     * @throws IOException if it cannot be read at all
     */
    public static boolean recognises(SourceFile file, ExchangeLimits limits) throws IOException {
        if (ZipArchive.beginsLikeOne(file.path())) {
            try (ZipArchive archive = ZipArchive.open(file, limits)) {
                List<String> names = archive.entries().stream()
                        .filter(entry -> !entry.isCompanion())
                        .map(ArchiveEntry::fileName)
                        .toList();
                // A picture of the ground may lie beside shapefiles.
                return names.stream().anyMatch(ElevationFormat::isByName)
                        && names.stream()
                                .noneMatch(name -> name.toLowerCase(Locale.ROOT).endsWith(".shp"));
            }
        }
        try (InputStream stream = Files.newInputStream(file.path())) {
            byte[] head = stream.readNBytes(HEAD_BYTES);
            return HgtReader.recognises(file.name())
                    || AsciiGridReader.recognises(head)
                    || GeoTiffReader.recognises(head);
        }
    }

    private static boolean isByName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return HgtReader.recognises(name)
                || lower.endsWith(".asc")
                || lower.endsWith(".tif")
                || lower.endsWith(".tiff");
    }

    /**
     * @param chosen the reference system, instead of what the file says; null for what it says
     * @throws ParvisException {@code UNREADABLE} with the part that is broken, {@code TOO_LARGE} with the limit,
     *     {@code OUT_OF_TIME}
     */
    public static ElevationFile open(SourceFile file, @Nullable Crs chosen, ExchangeLimits limits, Deadline deadline) {
        return open(file, chosen, limits, ElevationAllowance.of(deadline));
    }

    static ElevationFile open(
            SourceFile file, @Nullable Crs chosen, ExchangeLimits limits, ElevationAllowance allowance) {
        try {
            List<ElevationGrid> grids = grids(file, chosen, limits, allowance);
            if (grids.isEmpty()) {
                throw ElevationGrid.unreadable(file.name() + " holds no .hgt, .tif or .asc file");
            }
            Crs crs = grids.get(0).crs();
            return new ElevationFile(
                    chosen == null
                            ? CrsFinding.certain(crs, "the file says so, or is in degrees")
                            : CrsFinding.chosen(crs),
                    new Elevations(grids));
        } catch (UnknownSystemException unknown) {
            return new ElevationFile(
                    CrsFinding.byCoordinates(unknown.bounds(), false, "the file does not name its system"), null);
        } catch (IOException broken) {
            throw ParvisException.causedBy(
                    broken,
                    ErrorCode.UNREADABLE,
                    "file",
                    "The elevation file " + file.name() + " cannot be read: " + broken.getMessage() + ".");
        }
    }

    private static List<ElevationGrid> grids(
            SourceFile file, @Nullable Crs chosen, ExchangeLimits limits, ElevationAllowance allowance)
            throws IOException, UnknownSystemException {
        if (!ZipArchive.beginsLikeOne(file.path())) {
            return List.of(grid(file.path(), file.name(), chosen, allowance));
        }
        List<ElevationGrid> grids = new ArrayList<>();
        try (ZipArchive archive = ZipArchive.open(file, limits)) {
            for (ArchiveEntry entry : archive.entries()) {
                if (!entry.isCompanion() && isByName(entry.fileName())) {
                    grids.add(grid(archive.unpack(entry), entry.fileName(), chosen, allowance));
                }
            }
        }
        return grids;
    }

    private static ElevationGrid grid(Path path, String name, @Nullable Crs crs, ElevationAllowance allowance)
            throws IOException, UnknownSystemException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES)) {
            if (HgtReader.recognises(name)) {
                return HgtReader.read(name, stream, Files.size(path), allowance);
            }
            stream.mark(HEAD_BYTES);
            byte[] head = stream.readNBytes(HEAD_BYTES);
            stream.reset();
            if (AsciiGridReader.recognises(head)) {
                return AsciiGridReader.read(stream, crs, allowance);
            }
            if (GeoTiffReader.recognises(head)) {
                return GeoTiffReader.read(path, crs, allowance);
            }
            throw ElevationGrid.unreadable(name + " is no SRTM tile, GeoTIFF or Esri ASCII grid");
        }
    }
}
