package org.parvis.geo.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.archive.ArchiveEntry;
import org.parvis.geo.exchange.archive.ZipArchive;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.shared.ParvisException;

/**
 * A file as it was sent, or the one file of data in it: many portals pack a single GeoPackage or table into a zip
 * archive. Holds what was unpacked until it is closed.
 */
public final class WrappedFile implements AutoCloseable {
    private static final Set<String> ENDINGS =
            Set.of("gpkg", "geojson", "json", "geojsonl", "ndjson", "csv", "tsv", "gpx", "kml", "osm", "pbf");

    private final SourceFile file;
    private final @Nullable ZipArchive archive;

    private WrappedFile(SourceFile file, @Nullable ZipArchive archive) {
        this.file = file;
        this.archive = archive;
    }

    /**
     * @throws ParvisException {@code UNREADABLE} if an archive is broken, {@code TOO_LARGE} with the limit that what is in
     *     it goes beyond
     */
    public static WrappedFile of(SourceFile source, ExchangeLimits limits) {
        try {
            if (!ZipArchive.beginsLikeOne(source.path()) || isFormatOfItsOwn(source)) {
                return new WrappedFile(source, null);
            }
        } catch (IOException broken) {
            throw source.cannotBeOpened(broken);
        }
        ZipArchive archive = ZipArchive.open(source, limits);
        boolean kept = false;
        try {
            List<ArchiveEntry> ofData = archive.entries().stream()
                    .filter(entry -> !entry.isCompanion() && ENDINGS.contains(ending(entry.fileName())))
                    .toList();
            if (ofData.size() != 1) {
                return new WrappedFile(source, null);
            }
            ArchiveEntry only = ofData.get(0);
            WrappedFile wrapped = new WrappedFile(new SourceFile(archive.unpack(only), only.fileName()), archive);
            kept = true;
            return wrapped;
        } finally {
            if (!kept) {
                archive.close();
            }
        }
    }

    /** Such as zipped shapefiles, or a KMZ. */
    private static boolean isFormatOfItsOwn(SourceFile source) {
        return Formats.ofFeatures(source).isPresent()
                || Formats.ofLayers(source).isPresent();
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** What is to be read. */
    public SourceFile file() {
        return file;
    }

    @Override
    public void close() {
        if (archive != null) {
            archive.close();
        }
    }
}
