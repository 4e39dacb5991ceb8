package org.parvis.geo.exchange.elevation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.shared.Crs;

/**
 * Reads heights of a GeoTIFF (OGC 19-008r4): one band of whole or real numbers in strips or tiles, uncompressed or by
 * DEFLATE or LZW, with any predictor; upright; its system by EPSG code.
 */
final class GeoTiffReader {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int STRIP_OFFSETS = 273;
    private static final int SAMPLES = 277;
    private static final int ROWS_PER_STRIP = 278;
    private static final int STRIP_BYTES = 279;
    private static final int PREDICTOR = 317;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTES = 325;
    private static final int SAMPLE_FORMAT = 339;
    private static final int PIXEL_SCALE = 33_550;
    private static final int TIE_POINT = 33_922;
    private static final int TRANSFORMATION = 34_264;
    private static final int GEO_KEYS = 34_735;
    private static final int NO_DATA = 42_113;

    /** All that are read. */
    static final Set<Integer> TAGS = Set.of(
            WIDTH,
            HEIGHT,
            BITS,
            COMPRESSION,
            STRIP_OFFSETS,
            SAMPLES,
            ROWS_PER_STRIP,
            STRIP_BYTES,
            PREDICTOR,
            TILE_WIDTH,
            TILE_HEIGHT,
            TILE_OFFSETS,
            TILE_BYTES,
            SAMPLE_FORMAT,
            PIXEL_SCALE,
            TIE_POINT,
            TRANSFORMATION,
            GEO_KEYS,
            NO_DATA);

    private static final int RASTER_TYPE = 1_025;
    private static final int GEOGRAPHIC_SYSTEM = 2_048;
    private static final int PROJECTED_SYSTEM = 3_072;
    private static final int PIXEL_IS_POINT = 2;
    private static final int USER_DEFINED = 32_767;
    private static final int MOST_BLOCK_BYTES = 64 << 20;

    /** Parts that hold the same may share their bytes, but hardly all of them. */
    private static final int MOST_SHARING = 10;

    private final TiffDirectory directory;
    private final ElevationAllowance allowance;
    private final int columns;
    private final int rows;
    private final int bits;
    private final int format;
    private final float[] heights;
    private final double noHeight;

    private GeoTiffReader(TiffDirectory directory, ElevationAllowance allowance) {
        this.directory = directory;
        this.allowance = allowance;
        long width = directory.whole(WIDTH, 0);
        long height = directory.whole(HEIGHT, 0);
        this.heights = allowance.room(width, height);
        this.columns = (int) width;
        this.rows = (int) height;
        this.bits = (int) directory.whole(BITS, 0);
        this.format = (int) directory.whole(SAMPLE_FORMAT).orElse(1);
        this.noHeight = noHeight(directory.text(NO_DATA));
        if (directory.whole(SAMPLES).orElse(1) != 1) {
            throw ElevationGrid.unreadable(
                    "it has " + directory.whole(SAMPLES, 0) + " bands, as a picture has; a model of heights has one");
        }
        boolean known =
                format == 3 ? bits == 32 || bits == 64 : (format == 1 || format == 2) && (bits == 16 || bits == 32);
        if (!known) {
            throw ElevationGrid.unreadable(
                    "its values have " + bits + " bits in format " + format + "; write 16-bit or 32-bit numbers");
        }
    }

    static boolean recognises(byte[] head) {
        return head.length > 8
                && (head[0] == 'I' && head[1] == 'I' && (head[2] == 42 || head[2] == 43) && head[3] == 0
                        || head[0] == 'M' && head[1] == 'M' && head[2] == 0 && (head[3] == 42 || head[3] == 43));
    }

    /**
     * @param chosen by a person, instead of what the file says; null for what the file says
     * @throws UnknownSystemException if nobody says in which system it is
     */
    static ElevationGrid read(Path path, @Nullable Crs chosen, ElevationAllowance allowance)
            throws IOException, UnknownSystemException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            return new GeoTiffReader(TiffDirectory.read(file, TAGS), allowance).read(chosen);
        } catch (IndexOutOfBoundsException | ArithmeticException broken) {
            throw ElevationGrid.unreadable("its fields contradict each other");
        }
    }

    private ElevationGrid read(@Nullable Crs chosen) throws IOException, UnknownSystemException {
        Crs crs = chosen == null ? ownSystem() : chosen;
        readBlocks();
        // Half a cell: the tie is to a cell's corner, unless the file says that it is to the position of a height.
        double half = geoKey(RASTER_TYPE) == PIXEL_IS_POINT ? 0 : 0.5;
        double[] scale = directory.reals(PIXEL_SCALE);
        double[] tie = directory.reals(TIE_POINT);
        if (scale.length >= 2 && tie.length >= 6) {
            double west = tie[3] + (half - tie[0]) * scale[0];
            double north = tie[4] - (half - tie[1]) * scale[1];
            return new ElevationGrid(crs, west, north, scale[0], scale[1], columns, heights);
        }
        double[] matrix = directory.reals(TRANSFORMATION);
        if (matrix.length >= 8 && matrix[1] == 0 && matrix[4] == 0) {
            double west = matrix[3] + half * matrix[0];
            double north = matrix[7] + half * matrix[5];
            return new ElevationGrid(crs, west, north, matrix[0], -matrix[5], columns, heights);
        }
        throw ElevationGrid.unreadable("it does not say where it lies, or lies askew; is it a GeoTIFF?");
    }

    private Crs ownSystem() throws UnknownSystemException {
        int projected = geoKey(PROJECTED_SYSTEM);
        int code = projected > 0 && projected != USER_DEFINED ? projected : geoKey(GEOGRAPHIC_SYSTEM);
        if (code <= 0 || code == USER_DEFINED || projected == USER_DEFINED) {
            throw new UnknownSystemException(new Envelope());
        }
        return new Crs("EPSG:" + code);
    }

    /** A key that is kept in the directory itself; 0 if it is not there. */
    private int geoKey(int key) {
        for (int entry = 4; entry + 3 < directory.count(GEO_KEYS); entry += 4) {
            if (directory.whole(GEO_KEYS, entry) == key && directory.whole(GEO_KEYS, entry + 1) == 0) {
                return (int) directory.whole(GEO_KEYS, entry + 3);
            }
        }
        return 0;
    }

    private static double noHeight(String text) {
        try {
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException unreadable) {
            return Double.NaN;
        }
    }

    private void readBlocks() throws IOException {
        boolean tiled = directory.has(TILE_OFFSETS);
        int width = tiled ? size(TILE_WIDTH, 0) : columns;
        int height = tiled ? size(TILE_HEIGHT, 0) : Math.min(rows, size(ROWS_PER_STRIP, rows));
        if ((long) width * height * bits / 8 > MOST_BLOCK_BYTES) {
            throw ElevationGrid.unreadable("a tile of it has " + width + " times " + height + " heights");
        }
        int across = (columns + width - 1) / width;
        int blocks = across * ((rows + height - 1) / height);
        int offsets = tiled ? TILE_OFFSETS : STRIP_OFFSETS;
        int lengths = tiled ? TILE_BYTES : STRIP_BYTES;
        if (directory.count(offsets) < blocks || directory.count(lengths) < blocks) {
            throw ElevationGrid.unreadable("it has " + directory.count(offsets) + " of its " + blocks + " parts");
        }
        requireBytes(lengths, blocks);
        for (int block = 0; block < blocks; block++) {
            allowance.checkTime();
            int firstRow = block / across * height;
            int lines = tiled ? height : Math.min(height, rows - firstRow);
            readBlock(
                    "part " + (block + 1) + " of its " + blocks,
                    directory.whole(offsets, block),
                    directory.whole(lengths, block),
                    firstRow,
                    block % across * width,
                    width,
                    lines);
        }
    }

    private void requireBytes(int lengths, int blocks) throws IOException {
        long claimed = 0;
        for (int block = 0; block < blocks; block++) {
            claimed += directory.whole(lengths, block);
        }
        if (claimed / MOST_SHARING > directory.fileBytes()) {
            throw ElevationGrid.unreadable("its parts claim " + claimed + " bytes in all, of a file of "
                    + directory.fileBytes() + "; write it again");
        }
    }

    private int size(int tag, int otherwise) {
        long size = directory.whole(tag).orElse(otherwise);
        if (size < 1) {
            throw ElevationGrid.unreadable("its tiles have no size");
        }
        return (int) Math.min(size, Integer.MAX_VALUE);
    }

    private void readBlock(String part, long offset, long length, int firstRow, int firstColumn, int width, int lines)
            throws IOException {
        if (length == 0) {
            // Sparse: a part that holds nothing is not written.
            for (int row = firstRow; row < Math.min(rows, firstRow + lines); row++) {
                int line = row * columns;
                Arrays.fill(heights, line + firstColumn, line + Math.min(columns, firstColumn + width), Float.NaN);
            }
            return;
        }
        if (length > MOST_BLOCK_BYTES) {
            throw ElevationGrid.unreadable(part + " claims " + length + " bytes");
        }
        byte[] packed = directory.bytes(offset, (int) length).array();
        int lineBytes = width * (bits / 8);
        // Below the last row a tile holds nothing, and some writers end it there.
        byte[] content = TiffUnpacking.unpacked(
                part,
                packed,
                (int) directory.whole(COMPRESSION).orElse(1),
                lines * lineBytes,
                Math.min(lines, rows - firstRow) * lineBytes);
        ByteOrder order = undoPrediction(content, width, lines);
        ByteBuffer values = ByteBuffer.wrap(content).order(order);
        for (int line = 0; line < lines && firstRow + line < rows; line++) {
            for (int column = 0; column < width && firstColumn + column < columns; column++) {
                heights[(firstRow + line) * columns + firstColumn + column] =
                        ElevationGrid.plausible(value(values, line * width + column), noHeight);
            }
        }
    }

    private double value(ByteBuffer values, int index) {
        int at = index * (bits / 8);
        if (format == 3) {
            return bits == 32 ? values.getFloat(at) : values.getDouble(at);
        }
        if (bits == 16) {
            return format == 2 ? values.getShort(at) : values.getShort(at) & 0xffff;
        }
        return format == 2 ? values.getInt(at) : values.getInt(at) & 0xffff_ffffL;
    }

    /** @return in which byte order the values are now */
    private ByteOrder undoPrediction(byte[] content, int width, int lines) {
        int bytes = bits / 8;
        switch ((int) directory.whole(PREDICTOR).orElse(1)) {
            case 1 -> {
                return directory.order();
            }
            case 2 -> {
                addUp(content, width, lines);
                return directory.order();
            }
            case 3 -> {
                byte[] line = new byte[width * bytes];
                for (int start = 0; start < lines * line.length; start += line.length) {
                    for (int index = 1; index < line.length; index++) {
                        content[start + index] += content[start + index - 1];
                    }
                    System.arraycopy(content, start, line, 0, line.length);
                    // All highest bytes come first, then all second ones, and so on.
                    for (int index = 0; index < line.length; index++) {
                        content[start + index % width * bytes + index / width] = line[index];
                    }
                }
                return ByteOrder.BIG_ENDIAN;
            }
            default -> throw ElevationGrid.unreadable(
                    "its predictor is " + directory.whole(PREDICTOR, 0) + "; write it again without");
        }
    }

    private void addUp(byte[] content, int width, int lines) {
        ByteBuffer values = ByteBuffer.wrap(content).order(directory.order());
        int bytes = bits / 8;
        for (int line = 0; line < lines; line++) {
            for (int column = 1; column < width; column++) {
                int at = (line * width + column) * bytes;
                if (bits == 16) {
                    values.putShort(at, (short) (values.getShort(at) + values.getShort(at - bytes)));
                } else {
                    values.putInt(at, values.getInt(at) + values.getInt(at - bytes));
                }
            }
        }
    }
}
