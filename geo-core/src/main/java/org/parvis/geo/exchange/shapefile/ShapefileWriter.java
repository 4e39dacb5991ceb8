package org.parvis.geo.exchange.shapefile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.ColumnType;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.LayerSchema;
import org.parvis.geo.exchange.layer.LayerWriter;
import org.parvis.geo.shared.Crs;

/** Writes a layer as shapefiles in a zip archive, by way of files in a folder of its own. */
final class ShapefileWriter implements LayerWriter {
    private final LayerSchema schema;
    private final List<Column> columns;
    private final Crs crs;
    private final OutputStream stream;
    private final Path folder;
    private final Map<ShapeFamily, Shapes> families = new EnumMap<>(ShapeFamily.class);
    private long parted;

    /** What is being written of one family. */
    private record Shapes(ShapeOutput shapes, DbfOutput table, Path shapePath, Path indexPath) {}

    ShapefileWriter(LayerSchema schema, Crs crs, OutputStream stream) throws IOException {
        this.schema = schema;
        this.crs = crs;
        this.stream = stream;
        // A table without columns is not read by many programs.
        this.columns = schema.columns().isEmpty() ? List.of(new Column("row", ColumnType.WHOLE)) : schema.columns();
        DbfOutput.requireRoom(columns);
        this.folder = Files.createTempDirectory("parvis-shapefile-");
    }

    @Override
    public void write(LayerRow row) throws IOException {
        Geometry geometry = row.geometry();
        Map<ShapeFamily, Geometry> parts = geometry == null ? Map.of() : ShapeFamily.split(geometry);
        if (parts.isEmpty()) {
            write(mainFamily(), null, row);
        }
        parted += parts.size() > 1 ? 1 : 0;
        for (Map.Entry<ShapeFamily, Geometry> part : parts.entrySet()) {
            write(part.getKey(), part.getValue(), row);
        }
    }

    private void write(ShapeFamily family, @Nullable Geometry geometry, LayerRow row) throws IOException {
        Shapes into = shapes(family);
        into.shapes.write(geometry);
        into.table.write(schema.columns().isEmpty() ? List.of(row.number()) : row.values());
    }

    /** Of rows without a geometry. */
    private ShapeFamily mainFamily() {
        return schema.geometryTypes().stream()
                .map(ShapeFamily::of)
                .min(Comparator.naturalOrder())
                .orElse(
                        families.isEmpty()
                                ? ShapeFamily.POINTS
                                : families.keySet().iterator().next());
    }

    private Shapes shapes(ShapeFamily family) throws IOException {
        Shapes open = families.get(family);
        if (open == null) {
            Path shapePath = folder.resolve(family.suffix() + ".shp");
            Path indexPath = folder.resolve(family.suffix() + ".shx");
            DbfOutput table = new DbfOutput(columns, folder.resolve(family.suffix() + ".rows"));
            open = new Shapes(new ShapeOutput(family, shapePath, indexPath), table, shapePath, indexPath);
            families.put(family, open);
        }
        return open;
    }

    @Override
    public void finish() throws IOException {
        if (families.isEmpty()) {
            shapes(mainFamily());
        }
        for (Shapes shapes : families.values()) {
            shapes.shapes.finish();
        }
        ZipOutputStream zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
        // Coordinates hardly shrink, however long one tries.
        zip.setLevel(Deflater.BEST_SPEED);
        for (Map.Entry<ShapeFamily, Shapes> family : families.entrySet()) {
            pack(zip, fileName(family.getKey()), family.getValue());
        }
        put(zip, plainName() + "-columns.txt", sidecar());
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        try {
            for (Shapes shapes : families.values()) {
                try (shapes.shapes;
                        shapes.table) {
                    // Both closed, whatever becomes of the other.
                }
            }
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void pack(ZipOutputStream zip, String name, Shapes shapes) throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".shp"));
        Files.copy(shapes.shapePath, zip);
        zip.putNextEntry(new ZipEntry(name + ".shx"));
        Files.copy(shapes.indexPath, zip);
        zip.putNextEntry(new ZipEntry(name + ".dbf"));
        shapes.table.copyTo(zip);
        put(zip, name + ".prj", crs.esriWkt());
        put(zip, name + ".cpg", "UTF-8");
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String fileName(ShapeFamily family) {
        return families.size() == 1 ? plainName() : plainName() + "_" + family.suffix();
    }

    private String plainName() {
        String plain = schema.name().replaceAll("[^A-Za-z0-9_-]", "_");
        return plain.isEmpty() ? "layer" : plain;
    }

    /** What a shapefile cannot say: the whole names, what was cut, and whom to name. */
    private String sidecar() {
        StringBuilder text = new StringBuilder("Columns of ")
                .append(schema.name())
                .append(". Shapefiles have room for ")
                .append(DbfNames.LONGEST)
                .append(" letters in a name and ")
                .append(DbfColumnDraft.LONGEST_TEXT)
                .append(" bytes in a text.\n\nfile\tcolumn\tfull name\tremark\n");
        for (Map.Entry<ShapeFamily, Shapes> family : families.entrySet()) {
            for (DbfColumnDraft column : family.getValue().table.columns()) {
                text.append(fileName(family.getKey()))
                        .append('\t')
                        .append(column.name())
                        .append('\t')
                        .append(column.fullName())
                        .append('\t')
                        .append(column.cut() == 0 ? "" : column.cut() + " texts were cut")
                        .append('\n');
            }
        }
        if (parted > 0) {
            text.append('\n')
                    .append(parted)
                    .append(" rows with mixed geometries are in several files, a part in each.\n");
        }
        if (!schema.attribution().isEmpty()) {
            text.append('\n').append(String.join("\n", schema.attribution())).append('\n');
        }
        return text.toString();
    }
}
