package org.parvis.geo.exchange.gpx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.LayerFormat;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.exchange.text.TextLayerFile;
import org.parvis.geo.exchange.text.TextSource;

/**
 * Reads GPX 1.0 and 1.1: a layer of waypoints, one of routes and one of tracks, those that have rows. A track of several
 * segments is a line of several parts. Extensions become columns. Opening reads the file once for each layer.
 */
public final class GpxFormat implements LayerFormat {
    static final String CODE = "gpx";

    private static final int BEGINNING = 1 << 13;
    private static final Pattern ROOT = Pattern.compile("(?s).{0,4}\\s*(?:<[?!].*?>\\s*)*<(?:\\w+:)?gpx[\\s>].*");

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "GPX";
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
        String text = new String(TextSource.beginning(file, BEGINNING), StandardCharsets.ISO_8859_1).replace("\0", "");
        return ROOT.matcher(text).matches();
    }

    @Override
    public LayerFile open(SourceFile file, ReadingChoices choices, ExchangeLimits limits) {
        return open(TextSource.of(file, limits), limits);
    }

    /**
     * Opens bytes in memory, as {@link #open(SourceFile, ReadingChoices, ExchangeLimits)} does a file.
     *
     * @param bytes not changed as long as the result is used
     */
    public static LayerFile open(byte[] bytes, String name, ExchangeLimits limits) {
        return open(TextSource.of(bytes, name, limits), limits);
    }

    private static LayerFile open(TextSource source, ExchangeLimits limits) {
        List<Layer> all = Arrays.stream(GpxKind.values())
                .map(kind -> (Layer) new GpxLayer(source, limits, kind))
                .toList();
        List<Layer> filled =
                all.stream().filter(layer -> layer.rows().orElse(0) > 0).toList();
        return new TextLayerFile(CODE, filled.isEmpty() ? all.subList(0, 1) : filled, List.of());
    }
}
