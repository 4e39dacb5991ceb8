package org.parvis.geo.exchange.kml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.parvis.geo.exchange.archive.ArchiveEntry;
import org.parvis.geo.exchange.archive.ZipArchive;
import org.parvis.geo.exchange.issue.ImportIssue.Severity;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.LayerFormat;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.exchange.text.TextLayerFile;
import org.parvis.geo.exchange.text.TextSource;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/**
 * Reads KML 2.2 and 2.3, and KMZ: the {@code doc.kml} in it, else its first KML file. Every folder with placemarks is a layer.
 * Opening reads the file once. To be asked before formats that take any zip archive.
 */
public final class KmlFormat implements LayerFormat {
    static final String CODE = "kml";

    private static final int BEGINNING = 1 << 13;
    private static final Pattern ROOT = Pattern.compile(
            "(?s).{0,4}\\s*(?:<[?!].*?>\\s*)*<(?:\\w+:)?(?:kml[\\s>].*|(?:Document|Folder)[\\s>].*<Placemark.*)");

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "KML and KMZ";
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
        if (ZipArchive.beginsLikeOne(file.path())) {
            return file.name().toLowerCase(Locale.ROOT).endsWith(".kmz");
        }
        String text = new String(TextSource.beginning(file, BEGINNING), StandardCharsets.ISO_8859_1).replace("\0", "");
        return ROOT.matcher(text).matches();
    }

    @Override
    public LayerFile open(SourceFile file, ReadingChoices choices, ExchangeLimits limits) {
        boolean zipped;
        try {
            zipped = ZipArchive.beginsLikeOne(file.path());
        } catch (IOException broken) {
            throw file.cannotBeOpened(broken);
        }
        return zipped ? unpacked(file, limits) : open(TextSource.of(file, limits), limits);
    }

    /**
     * Opens KML in memory, as {@link #open(SourceFile, ReadingChoices, ExchangeLimits)} does a file.
     *
     * @param bytes not changed as long as the result is used
     */
    public static LayerFile open(byte[] bytes, String name, ExchangeLimits limits) {
        return open(TextSource.of(bytes, name, limits), limits);
    }

    private static LayerFile unpacked(SourceFile file, ExchangeLimits limits) {
        ZipArchive archive = ZipArchive.open(file, limits);
        boolean opened = false;
        try {
            ArchiveEntry entry = archive.entries().stream()
                    .filter(one -> !one.isCompanion()
                            && one.name().toLowerCase(Locale.ROOT).endsWith(".kml"))
                    .min(Comparator.comparing(one -> !one.name().equals("doc.kml")))
                    .orElseThrow(() -> ParvisException.of(
                            ErrorCode.UNREADABLE, "file", "The archive " + file.name() + " has no .kml file in it."));
            TextSource source = TextSource.of(archive.unpack(entry), entry.fileName(), limits);
            LayerFile inside = open(source, limits);
            opened = true;
            return new UnpackedFile(archive, inside);
        } finally {
            if (!opened) {
                archive.close();
            }
        }
    }

    private static LayerFile open(TextSource source, ExchangeLimits limits) {
        KmlSurvey survey = new KmlSurvey(source, limits);
        KmlWalk walk = new KmlWalk(source, limits, survey);
        walk.run();
        List<RowIssue> issues = walk.notRead().stream()
                .map(what -> new RowIssue(Severity.WARNING, "", 0, "", what, null))
                .toList();
        return new TextLayerFile(CODE, survey.layers(walk.names()), issues);
    }

    /** A file that lies in an archive's folder until it is closed. */
    private record UnpackedFile(ZipArchive archive, LayerFile inside) implements LayerFile {
        @Override
        public String format() {
            return inside.format();
        }

        @Override
        public List<Layer> layers() {
            return inside.layers();
        }

        @Override
        public List<RowIssue> issues() {
            return inside.issues();
        }

        @Override
        public void close() {
            archive.close();
        }
    }
}
