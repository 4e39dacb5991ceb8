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
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/**
 * Files of heights: SRTM tiles ({@code .hgt}), GeoTIFF and Esri ASCII grids ({@code .asc}), each also in a zip archive
 * with others. They hold no features; {@link ElevationSlopes} makes slopes of streets of them.
 */
public final class ElevationFormat {
    /** A word for programs. */
    public static final String CODE = "elevation";

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
                return !archive.entries().isEmpty()
                        && archive.entries().stream()
                                .filter(entry -> !entry.isCompanion())
                                .anyMatch(entry -> isByName(entry.fileName()));
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
     * @param crs of grids that do not name theirs; null if nobody said
     * @throws ParvisException {@code UNREADABLE} with the part that is broken, {@code TOO_LARGE} with the limit, {@code
     *     INVALID_VALUE} for {@code crs} if somebody has to say
     */
    public static Elevations open(SourceFile file, @Nullable Crs crs, ExchangeLimits limits) {
        try {
            List<ElevationGrid> grids = new ArrayList<>();
            if (ZipArchive.beginsLikeOne(file.path())) {
                try (ZipArchive archive = ZipArchive.open(file, limits)) {
                    for (ArchiveEntry entry : archive.entries()) {
                        if (!entry.isCompanion() && isByName(entry.fileName())) {
                            grids.add(grid(archive.unpack(entry), entry.fileName(), crs));
                        }
                    }
                }
            } else {
                grids.add(grid(file.path(), file.name(), crs));
            }
            if (grids.isEmpty()) {
                throw ElevationGrid.unreadable(file.name() + " holds no .hgt, .tif or .asc file");
            }
            return new Elevations(grids);
        } catch (IOException broken) {
            throw ParvisException.causedBy(
                    broken,
                    ErrorCode.UNREADABLE,
                    "file",
                    "The elevation file " + file.name() + " cannot be read: " + broken.getMessage() + ".");
        }
    }

    private static ElevationGrid grid(Path path, String name, @Nullable Crs crs) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES)) {
            if (HgtReader.recognises(name)) {
                return HgtReader.read(name, stream, Files.size(path));
            }
            stream.mark(HEAD_BYTES);
            byte[] head = stream.readNBytes(HEAD_BYTES);
            stream.reset();
            if (AsciiGridReader.recognises(head)) {
                return AsciiGridReader.read(stream, crs);
            }
            if (GeoTiffReader.recognises(head)) {
                return GeoTiffReader.read(path, crs);
            }
            throw ElevationGrid.unreadable(name + " is no SRTM tile, GeoTIFF or Esri ASCII grid");
        }
    }
}
