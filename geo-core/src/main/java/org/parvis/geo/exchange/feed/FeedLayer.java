package org.parvis.geo.exchange.feed;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.issue.ImportIssue.Severity;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.issue.RowIssueLog;
import org.parvis.geo.exchange.json.JsonValue;
import org.parvis.geo.exchange.layer.FeatureLayer;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Feature;

/** The features of one collection in a feed. They are made anew at each reading and never kept. */
public final class FeedLayer implements FeatureLayer {
    /** More things cancelled than any agenda has events; what is over is only left out. */
    private static final int MOST_WITHDRAWN = 100_000;

    private final String collection;
    private final FeedItems items;
    private final FeedReading reading;
    private final Set<UUID> withdrawn = new LinkedHashSet<>();

    /**
     * @param collection as addresses write it
     * @param reading makes the features of this collection, and leaves the items of others alone
     */
    public FeedLayer(String collection, FeedItems items, FeedReading reading) {
        this.collection = collection;
        this.items = items;
        this.reading = reading;
    }

    @Override
    public String collection() {
        return collection;
    }

    @Override
    public OptionalLong rows() {
        return OptionalLong.empty();
    }

    @Override
    public Set<UUID> withdrawn() {
        return Collections.unmodifiableSet(withdrawn);
    }

    @Override
    public void read(Predicate<Feature> visitor, RowIssueLog issues, Deadline deadline) {
        withdrawn.clear();
        items.each(new FeedVisitor() {
            @Override
            public boolean item(long number, JsonValue item) {
                deadline.check();
                Feature feature = made(item, new FeedReport(collection, number, issues, FeedLayer.this::withdraw));
                return feature == null || visitor.test(feature);
            }

            @Override
            public boolean broken(long number, String reason) {
                deadline.check();
                issues.add(new RowIssue(Severity.ERROR, collection, number, "", reason, null));
                return true;
            }
        });
    }

    private @Nullable Feature made(JsonValue item, FeedReport report) {
        try {
            return reading.feature(item, report);
        } catch (ParvisException refused) {
            report.error(Objects.requireNonNullElse(refused.field(), ""), refused.getMessage() + " It is left out.");
            return null;
        }
    }

    private void withdraw(UUID id) {
        if (withdrawn.size() < MOST_WITHDRAWN) {
            withdrawn.add(id);
        }
    }
}
