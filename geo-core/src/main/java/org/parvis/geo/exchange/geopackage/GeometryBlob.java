package org.parvis.geo.exchange.geopackage;

import static org.parvis.geo.exchange.geopackage.BadGeometryException.require;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** A geometry as GeoPackage stores it: a header with a box, then well-known binary. */
final class GeometryBlob {
    private static final int LITTLE = 1;
    private static final int EMPTY = 0x10;
    private static final int EXTENDED = 0x20;
    private static final int FLAT_BOX = 1 << 1;
    /** Of the boxes: none, flat, with height, with measure, with both. */
    private static final int[] BOX_BYTES = {0, 32, 48, 48, 64};

    private static final int HEADER_BYTES = 8;

    private GeometryBlob() {}

    /** @return null for an empty geometry */
    static @Nullable Geometry parse(byte[] blob, int mostVertices, int mostNesting) throws BadGeometryException {
        require(blob.length >= HEADER_BYTES && blob[0] == 'G' && blob[1] == 'P', "is none of a GeoPackage");
        int flags = blob[3];
        require((flags & EXTENDED) == 0, "is of an extended kind, which Parvis does not read");
        int box = flags >> 1 & 7;
        require(box < BOX_BYTES.length, "has a box of an unknown kind");
        int start = HEADER_BYTES + BOX_BYTES[box];
        if ((flags & EMPTY) != 0) {
            return null;
        }
        require(start < blob.length, "is cut off");
        return WellKnownBinary.parse(ByteBuffer.wrap(blob).position(start), mostVertices, mostNesting);
    }

    /**
     * Flat.
     *
     * @param system its number in the file's table of reference systems
     */
    static byte[] of(Geometry geometry, int system) {
        byte[] binary = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
        boolean boxed = !geometry.isEmpty() && geometry.getDimension() > 0;
        ByteBuffer blob = ByteBuffer.allocate(HEADER_BYTES + (boxed ? BOX_BYTES[1] : 0) + binary.length);
        blob.order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put((byte) (LITTLE | (boxed ? FLAT_BOX : 0) | (geometry.isEmpty() ? EMPTY : 0)))
                .putInt(system);
        if (boxed) {
            Envelope box = geometry.getEnvelopeInternal();
            blob.putDouble(box.getMinX())
                    .putDouble(box.getMaxX())
                    .putDouble(box.getMinY())
                    .putDouble(box.getMaxY());
        }
        return blob.put(binary).array();
    }
}
