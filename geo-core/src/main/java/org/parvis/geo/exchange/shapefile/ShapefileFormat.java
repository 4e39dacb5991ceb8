package org.parvis.geo.exchange.shapefile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.parvis.geo.exchange.archive.ByteSource;
import org.parvis.geo.exchange.archive.ZipArchive;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.LayerFormat;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** Shapefiles in a zip archive, or a .shp or .dbf file alone, which says what it misses. */
public final class ShapefileFormat implements LayerFormat {
    @Override
    public String code() {
        return "shapefile";
    }

    @Override
    public String label() {
        return "Shapefile (ESRI)";
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
        if (ZipArchive.beginsLikeOne(file.path())) {
            try (ZipArchive archive = ZipArchive.open(file, ExchangeLimits.DEFAULT)) {
                return !ShapefileParts.in(archive.entries()).isEmpty();
            }
        }
        return ShapefileParts.ending(file.name()).equals("dbf") || beginsLikeShapes(file);
    }

    private static boolean beginsLikeShapes(SourceFile file) throws IOException {
        try (FileChannel channel = FileChannel.open(file.path())) {
            return ShapeRecords.beginLikeShapes(ByteSource.of(channel));
        }
    }

    @Override
    public LayerFile open(SourceFile file, ReadingChoices choices, ExchangeLimits limits) {
        try {
            if (ZipArchive.beginsLikeOne(file.path())) {
                return ShapefileFile.packed(file, choices, limits);
            }
            if (ShapefileParts.ending(file.name()).equals("shx")) {
                throw ParvisException.of(
                        ErrorCode.UNREADABLE,
                        "file",
                        "The file " + file.name() + " is the index of a shapefile and has no shapes. "
                                + "Send the .shp, .dbf and .prj files in one zip archive.");
            }
            return ShapefileFile.single(file, choices, limits);
        } catch (IOException failed) {
            throw ParvisException.causedBy(
                    failed, ErrorCode.UNREADABLE, "file", "The shapefile " + file.name() + " cannot be read.");
        }
    }
}
