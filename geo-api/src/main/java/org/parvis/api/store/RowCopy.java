package org.parvis.api.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes new rows into PostgreSQL with its command COPY, which takes a third of the time of inserting them. The columns and
 * their values are those of Hibernate's mapping; Hibernate itself does not get to know the rows.
 *
 * @param <R> the kind of row
 */
final class RowCopy<R extends FeatureRow> {
    private final Class<R> rowType;

    RowCopy(Class<R> rowType) {
        this.rowType = rowType;
    }

    /** @throws org.hibernate.exception.ConstraintViolationException if one is there already */
    void insert(Session session, List<R> rows) {
        SharedSessionContractImplementor hibernate = session.unwrap(SharedSessionContractImplementor.class);
        EntityMappingType mapping = hibernate.getFactory().getMappingMetamodel().getEntityDescriptor(rowType);
        CopyRows copied = new CopyRows();
        for (R row : rows) {
            eachColumn(mapping, row, (index, value, column) -> copied.add(value), hibernate);
            copied.endRow();
        }
        String statement = statement(mapping, rows.get(0), hibernate);
        session.doWork(connection -> copy(connection, statement, copied));
    }

    private static void eachColumn(
            EntityMappingType mapping,
            FeatureRow row,
            ModelPart.JdbcValueConsumer column,
            SharedSessionContractImplementor hibernate) {
        mapping.getIdentifierMapping().decompose(row.id, column, hibernate);
        mapping.forEachAttributeMapping(attribute -> attribute.decompose(attribute.getValue(row), column, hibernate));
    }

    private static String statement(
            EntityMappingType mapping, FeatureRow row, SharedSessionContractImplementor hibernate) {
        List<String> columns = new ArrayList<>();
        eachColumn(mapping, row, (index, value, column) -> columns.add(name(column)), hibernate);
        return "copy " + mapping.getMappedTableDetails().getTableName() + " (" + String.join(", ", columns)
                + ") from stdin (format binary)";
    }

    private static String name(SelectableMapping column) {
        return column.getSelectionExpression();
    }

    /**
     * @param statement COPY from standard input in binary form
     * @throws SQLException as the database says
     */
    static void copy(Connection connection, String statement, CopyRows rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        try {
            rows.writeTo(copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
