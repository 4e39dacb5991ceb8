package org.parvis.geo.exchange.layer;

import java.util.List;
import org.parvis.geo.exchange.issue.RowIssue;

/** A file that was opened, until it is closed. For one thread. */
public interface LayerFile extends AutoCloseable {
    /** The code of its {@link LayerFormat}. */
    String format();

    /** At least one. */
    List<Layer> layers();

    /** What is wrong with the file as a whole, such as a missing part. */
    List<RowIssue> issues();

    /** Lets go of the file and of what was unpacked. */
    @Override
    void close();
}
