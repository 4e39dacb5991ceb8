package org.parvis.api.tile;

/**
 * A tile as it is sent.
 *
 * @param png the file; not to be changed
 * @param entityTag as in the ETag header, in quotation marks
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its tag only, and as large as it is it is not copied
record DrawnTile(byte[] png, String entityTag) {
    /** Bytes of memory it takes, roughly. */
    int size() {
        return png.length + 100;
    }
}
