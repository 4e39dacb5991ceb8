package org.parvis.api.store;

import java.sql.SQLException;
import java.util.Iterator;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.db.NullValueDataType;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.StringDataType;

/**
 * Writes into an H2 file of what types its spatial indexes are.
 *
 * <p>H2 2.4.240 leaves that out: it notes the types of all its maps but of these. So when a process is killed in the
 * midst of a transaction that touched a spatial index, H2 cannot read the undo log the next time, and the file does not
 * open again ("Unable to read the page", ClassCastException: ValueDataType … SpatialDataType). With the types noted it
 * rolls back as it does for any other index. Runs after the migrations, before anything is written to a new index; does
 * nothing where the types are noted already, and nothing on PostgreSQL.
 */
final class SpatialIndexTypes implements Callback {
    /** H2's own name for the map from hash codes to types. */
    private static final String TYPE_REGISTRY = "_";

    private static final String MAPS = "map.";

    private static final String KEY_TYPE = "parvis-rectangle";

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            if (context.getConnection().isWrapperFor(JdbcConnection.class)) {
                JdbcConnection connection = context.getConnection().unwrap(JdbcConnection.class);
                if (connection.getSession() instanceof SessionLocal session) {
                    note(session.getDatabase().getStore().getMvStore());
                }
            }
        } catch (SQLException unexpected) {
            throw new IllegalStateException(
                    "The spatial indexes of the H2 database could not be made safe against a kill.", unexpected);
        }
    }

    @Override
    public String getCallbackName() {
        return "spatial-index-types";
    }

    private static void note(MVStore store) {
        DataType<?> valueType = new VersionedValueType<>(NullValueDataType.INSTANCE);
        // H2 finds a type by this very text.
        String valueKey = Integer.toHexString(valueType.hashCode());
        MVMap<String, String> maps = store.getMetaMap();
        Iterator<String> keys = maps.keyIterator(MAPS);
        while (keys.hasNext()) {
            String key = keys.next();
            if (!key.startsWith(MAPS)) {
                break;
            }
            String settings = maps.get(key);
            if (settings != null && settings.contains("type:rtree") && !settings.contains("key:")) {
                register(store, KEY_TYPE, new RectangleType());
                register(store, valueKey, valueType);
                maps.put(key, settings + ",key:" + KEY_TYPE + ",val:" + valueKey);
            }
        }
        store.commit();
    }

    private static void register(MVStore store, String key, DataType<?> type) {
        MVMap<String, DataType<?>> registry =
                store.openMap(TYPE_REGISTRY, new MVMap.Builder<String, DataType<?>>().keyType(StringDataType.INSTANCE));
        registry.putIfAbsent(key, type);
    }
}
