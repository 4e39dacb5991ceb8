package org.parvis.geo.exchange.shapefile;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.archive.ArchiveEntry;
import org.parvis.geo.exchange.archive.ByteSource;
import org.parvis.geo.exchange.archive.ZipArchive;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** An open shapefile, or several in one archive. */
final class ShapefileFile implements LayerFile {
    private static final int MOST_SMALL_BYTES = 1 << 16;

    private final List<ShapefileLayer> layers = new ArrayList<>();
    /** What is to be closed, the first last. */
    private final Deque<Closeable> open = new ArrayDeque<>();

    private ShapefileFile() {}

    /** A zip archive with shapefiles. */
    static ShapefileFile packed(SourceFile file, ReadingChoices choices, ExchangeLimits limits) throws IOException {
        ShapefileFile opened = new ShapefileFile();
        boolean whole = false;
        try {
            ZipArchive archive = ZipArchive.open(file, limits);
            opened.open.push(archive::close);
            List<ShapefileParts> layers = ShapefileParts.in(archive.entries());
            if (layers.isEmpty()) {
                throw ParvisException.of(
                        ErrorCode.UNREADABLE, "file", "The archive " + file.name() + " holds no .shp file. Add it.");
            }
            if (layers.size() > limits.mostLayers()) {
                throw ParvisException.of(
                        ErrorCode.TOO_LARGE,
                        "file",
                        "The archive " + file.name() + " holds " + layers.size() + " shapefiles; at most "
                                + limits.mostLayers() + " are taken.");
            }
            for (ShapefileParts parts : layers) {
                opened.layers.add(new ShapefileLayer(parts.name(), opened.unpacked(archive, parts), choices, limits));
            }
            whole = true;
            return opened;
        } finally {
            if (!whole) {
                opened.close();
            }
        }
    }

    private ShapefileLayer.Files unpacked(ZipArchive archive, ShapefileParts parts) throws IOException {
        return new ShapefileLayer.Files(
                large(archive, parts.file("shp")),
                large(archive, parts.file("shx")),
                large(archive, parts.file("dbf")),
                small(archive, parts.file("prj")),
                small(archive, parts.file("cpg")));
    }

    private @Nullable ByteSource large(ZipArchive archive, @Nullable ArchiveEntry entry) throws IOException {
        return entry == null ? null : source(FileChannel.open(archive.unpack(entry)));
    }

    private ByteSource source(FileChannel channel) throws IOException {
        open.push(channel);
        return ByteSource.of(channel);
    }

    private static @Nullable String small(ZipArchive archive, @Nullable ArchiveEntry entry) {
        if (entry == null) {
            return null;
        }
        String text = new String(archive.read(entry, MOST_SMALL_BYTES), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .replace("\0", "")
                .strip();
        return text.isEmpty() ? null : text;
    }

    /** A .shp or .dbf file without the others. */
    static ShapefileFile single(SourceFile file, ReadingChoices choices, ExchangeLimits limits) throws IOException {
        ShapefileFile opened = new ShapefileFile();
        boolean whole = false;
        try {
            ByteSource source = opened.source(FileChannel.open(file.path()));
            boolean shapes = ShapeRecords.beginLikeShapes(source);
            opened.layers.add(new ShapefileLayer(
                    ShapefileParts.stem(file.name()),
                    new ShapefileLayer.Files(shapes ? source : null, null, shapes ? null : source, null, null),
                    choices,
                    limits));
            whole = true;
            return opened;
        } finally {
            if (!whole) {
                opened.close();
            }
        }
    }

    @Override
    public String format() {
        return "shapefile";
    }

    @Override
    public List<Layer> layers() {
        return List.copyOf(layers);
    }

    @Override
    public List<RowIssue> issues() {
        return layers.stream().flatMap(layer -> layer.issues().stream()).toList();
    }

    @Override
    public void close() {
        try {
            while (!open.isEmpty()) {
                open.pop().close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
