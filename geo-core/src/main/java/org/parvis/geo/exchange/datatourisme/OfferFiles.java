package org.parvis.geo.exchange.datatourisme;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.parvis.geo.exchange.archive.ArchiveEntry;
import org.parvis.geo.exchange.archive.ZipArchive;
import org.parvis.geo.exchange.feed.FeedItems;
import org.parvis.geo.exchange.feed.FeedVisitor;
import org.parvis.geo.exchange.json.JsonDocument;
import org.parvis.geo.exchange.json.JsonValue;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.exchange.text.TextSource;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** The points of interest in a file or in an archive of files. */
final class OfferFiles {
    /** Members with points of interest: of a graph, and of an answer of the interface. */
    static final Set<String> LISTS = Set.of("@graph", "objects");

    /** Each point of interest is a file of its own: those of a region. The directory is capped in bytes too. */
    private static final int MOST_FILES = 200_000;

    private OfferFiles() {}

    static FeedItems of(SourceFile file, ExchangeLimits limits) {
        try {
            return ZipArchive.beginsLikeOne(file.path()) ? packed(file, limits) : plain(file, limits);
        } catch (IOException failed) {
            throw file.cannotBeOpened(failed);
        }
    }

    /** The limits with room for a file each. */
    static ExchangeLimits manyFiles(ExchangeLimits limits) {
        return limits.withEntries(Math.max(limits.mostEntries(), MOST_FILES));
    }

    /** Whether a file of an archive is a point of interest, and not the list of them or a description of terms. */
    static boolean isOffer(ArchiveEntry entry) {
        String name = entry.fileName().toLowerCase(Locale.ROOT);
        boolean json = name.endsWith(".json") || name.endsWith(".jsonld");
        return json && !name.equals("index.json") && !name.startsWith("context.") && !entry.isCompanion();
    }

    private static FeedItems plain(SourceFile file, ExchangeLimits limits) {
        TextSource source = TextSource.of(file, limits);
        return visitor -> {
            try (InputStream stream = source.open()) {
                new Numbering(visitor).read(stream, file.name(), limits);
            } catch (IOException broken) {
                throw source.unreadable(broken);
            }
        };
    }

    private static FeedItems packed(SourceFile file, ExchangeLimits limits) {
        return visitor -> {
            try (ZipArchive archive = ZipArchive.open(file, manyFiles(limits))) {
                Numbering numbering = new Numbering(visitor);
                for (ArchiveEntry entry : archive.entries()) {
                    if (numbering.going && isOffer(entry)) {
                        read(archive, entry, numbering, limits);
                    }
                }
            }
        };
    }

    /** A broken file costs what is in it and no more. */
    private static void read(ZipArchive archive, ArchiveEntry entry, Numbering numbering, ExchangeLimits limits) {
        try (InputStream stream = archive.stream(entry)) {
            numbering.read(stream, entry.name(), limits);
        } catch (ParvisException broken) {
            if (broken.code() != ErrorCode.UNREADABLE) {
                throw broken;
            }
            numbering.broken(broken.getMessage() + " It is left out.");
        } catch (IOException broken) {
            numbering.broken("The file " + entry.name() + " cannot be unpacked; it is left out.");
        }
    }

    /** Counts through all files, and takes an object that is no list for a point of interest itself. */
    private static final class Numbering implements JsonDocument.Visitor {
        private final FeedVisitor visitor;
        private long number;
        private boolean going = true;

        Numbering(FeedVisitor visitor) {
            this.visitor = visitor;
        }

        void read(InputStream stream, String name, ExchangeLimits limits) {
            new JsonDocument(name, limits).read(stream, LISTS, this);
        }

        @Override
        public boolean item(long inFile, JsonValue item) {
            number++;
            going = visitor.item(number, item);
            return going;
        }

        @Override
        public boolean tooLarge(long inFile) {
            return broken("The point of interest is too large to be held; it is left out.");
        }

        @Override
        public void end(JsonValue rest) {
            if (going && (rest.has("@type") || rest.has("type"))) {
                item(1, rest);
            }
        }

        boolean broken(String reason) {
            number++;
            going = visitor.broken(number, reason);
            return going;
        }
    }
}
