package org.parvis.geo.exchange.feed;

import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.parvis.geo.exchange.issue.ImportIssue.Severity;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.issue.RowIssueLog;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Source;

/** What is told of one item: with its number, what its feed calls it, and where it is as soon as that is known. */
public final class FeedReport {
    private static final int LONGEST_NAME = 120;

    private final String layer;
    private final long number;
    private final RowIssueLog log;
    private final Consumer<UUID> withdrawn;
    private String name = "";
    private @Nullable Coordinate at;

    FeedReport(String layer, long number, RowIssueLog log, Consumer<UUID> withdrawn) {
        this.layer = layer;
        this.number = number;
        this.log = log;
        this.withdrawn = withdrawn;
    }

    /**
     * Says whom the issues to come are about.
     *
     * @param identifier what the feed calls it
     */
    public void about(String identifier) {
        name = identifier.length() > LONGEST_NAME ? identifier.substring(0, LONGEST_NAME) + "…" : identifier;
    }

    /** Says where it is. */
    public void at(Point point) {
        at = point.getCoordinate();
    }

    /** Taken as it is, or left out for good reason. */
    public void note(String field, String reason) {
        add(Severity.NOTE, field, reason);
    }

    /** Taken in part. */
    public void warning(String field, String reason) {
        add(Severity.WARNING, field, reason);
    }

    /** Left out. */
    public void error(String field, String reason) {
        add(Severity.ERROR, field, reason);
    }

    /**
     * Left out because the feed says that there is no such thing any more, so that it goes if it was imported before.
     *
     * @param why a sentence without its full stop, such as {@code It is cancelled}
     */
    public void withdraw(Source source, String why) {
        withdrawn.accept(Identity.imported(source, Attributes.NONE).id());
        note("", why + "; it is left out, and an update takes it away where it was imported before.");
    }

    private void add(Severity severity, String field, String reason) {
        log.add(new RowIssue(severity, layer, number, field, name.isEmpty() ? reason : name + ": " + reason, at));
    }
}
