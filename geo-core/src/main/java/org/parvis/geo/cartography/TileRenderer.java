package org.parvis.geo.cartography;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicReferenceArray;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.shared.ParvisException;

/**
 * Draws a town as map tiles. The same town, style and lettering give the same pixels, whoever asks, in whatever order.
 * Safe for use by several threads. What a zoom needs is prepared when it is first asked for and kept as long as memory
 * allows.
 */
public final class TileRenderer {
    private static final double LABEL_MARGIN_PIXELS = 4;

    private final TownMap town;
    private final MapStyle style;
    private final Lettering lettering;
    private final Object[] preparing = new Object[TileAddress.DEEPEST_ZOOM + 1];
    private final AtomicReferenceArray<@Nullable SoftReference<MapSheet>> sheets =
            new AtomicReferenceArray<>(TileAddress.DEEPEST_ZOOM + 1);

    public TileRenderer(TownMap town, MapStyle style, Lettering lettering) {
        this.town = town;
        this.style = style;
        this.lettering = lettering;
        for (int zoom = 0; zoom < preparing.length; zoom++) {
            preparing[zoom] = new Object();
        }
    }

    /**
     * A tile as a PNG file.
     *
     * @param scale 1 for {@value TileAddress#TILE_PIXELS} pixels, 2 for twice as many of the same map
     * @throws ParvisException {@code INVALID_VALUE} for another scale
     */
    public byte[] png(TileAddress tile, int scale) {
        return encoded(render(tile, scale));
    }

    /** A tile as an opaque picture; see {@link #png}. */
    public BufferedImage render(TileAddress tile, int scale) {
        long left = (long) tile.x() * TileAddress.TILE_PIXELS;
        long top = (long) tile.y() * TileAddress.TILE_PIXELS;
        return render(tile.zoom(), left, top, TileAddress.TILE_PIXELS, TileAddress.TILE_PIXELS, scale);
    }

    /** A rectangle of the map of a zoom, in that zoom's pixels from the north-west corner of the world. */
    BufferedImage render(int zoom, long left, long top, int width, int height, int scale) {
        if (scale != 1 && scale != 2) {
            throw ParvisException.invalid("scale", "Tiles come at scale 1 and 2, not " + scale + ".");
        }
        MapSheet sheet = sheet(zoom);
        BufferedImage image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setColor(style.land());
            canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            canvas.scale(scale, scale);
            canvas.translate(-(double) left, -(double) top);
            Envelope window = new Envelope(left, left + (double) width, top, top + (double) height);
            sheet.marksWithin(window).forEach(mark -> mark.paint(canvas));
            window.expandBy(LABEL_MARGIN_PIXELS);
            sheet.labelsWithin(window).forEach(label -> label.paint(canvas, lettering));
        } finally {
            canvas.dispose();
        }
        return image;
    }

    MapSheet sheet(int zoom) {
        MapSheet ready = kept(zoom);
        if (ready != null) {
            return ready;
        }
        // One zoom at a time for each zoom: others wait for it rather than do it again.
        synchronized (preparing[zoom]) {
            MapSheet prepared = kept(zoom);
            if (prepared == null) {
                prepared = MapSheet.of(town, style, lettering, zoom);
                sheets.set(zoom, new SoftReference<>(prepared));
            }
            return prepared;
        }
    }

    private @Nullable MapSheet kept(int zoom) {
        SoftReference<MapSheet> reference = sheets.get(zoom);
        return reference == null ? null : reference.get();
    }

    private static byte[] encoded(BufferedImage image) {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("png");
        ImageWriter writer = writers.next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(32_768);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(0.4f);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A picture could not be written to memory.", impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
