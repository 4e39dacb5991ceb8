package org.parvis.api.store;

import java.nio.ByteBuffer;
import org.h2.engine.Database;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.rtree.SpatialDataType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.MetaType;
import org.h2.mvstore.type.StatefulDataType;
import org.jspecify.annotations.Nullable;

/**
 * H2's type for the keys of a spatial index in the plane, in a form that H2 can note in its file: as the name of the
 * {@link Maker} that makes it. That name is in people's data, so neither it nor the package may change.
 */
public final class RectangleType extends SpatialDataType implements StatefulDataType<Database> {
    private static final int DIMENSIONS = 2;

    RectangleType() {
        super(DIMENSIONS);
    }

    /** H2 notes a type under its hash code: always the same, lest each start notes another. */
    @Override
    public int hashCode() {
        return RectangleType.class.getName().hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RectangleType;
    }

    @Override
    public void save(WriteBuffer buffer, MetaType<Database> types) {
        // The name of the maker says everything.
    }

    @Override
    public StatefulDataType.Factory<Database> getFactory() {
        return new Maker();
    }

    /** Made by H2 by its name when it opens a file. */
    public static final class Maker implements StatefulDataType.Factory<Database> {
        @Override
        public DataType<?> create(ByteBuffer buffer, MetaType<Database> types, Database database) {
            // Not H2's own, which cannot be read again once H2 writes it back.
            return new RectangleType();
        }
    }
}
