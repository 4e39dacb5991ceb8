package org.parvis.api.store;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/** Remembers the SQL that Hibernate sends on this thread while it is asked to. */
public final class SeenSql implements StatementInspector {
    private static final long serialVersionUID = 1L;

    private static final ThreadLocal<@Nullable List<String>> SEEN = new ThreadLocal<>();

    static List<String> during(Runnable work) {
        List<String> seen = new ArrayList<>();
        SEEN.set(seen);
        try {
            work.run();
        } finally {
            SEEN.remove();
        }
        return seen;
    }

    @Override
    public String inspect(String sql) {
        List<String> seen = SEEN.get();
        if (seen != null) {
            seen.add(sql);
        }
        return sql;
    }
}
