package org.parvis.api.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Theme;

/**
 * The rows a query asks for. The text of the query is put together from fixed pieces only; all that a user said is bound
 * as a parameter.
 */
final class RowSelection<R extends FeatureRow> {
    /** By name as people sort it, nameless things last; the id makes the order complete. */
    private static final String ORDER = " order by row.search asc nulls last, row.id asc";

    private final Class<R> rowType;
    private final Session session;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private RowSelection(Class<R> rowType, Session session) {
        this.rowType = rowType;
        this.session = session;
    }

    /** @throws ParvisException {@code INVALID_VALUE} if the quartier is unknown or has no area, or for a theme or kind */
    static <R extends FeatureRow> RowSelection<R> of(
            FeatureMapping<?, R> mapping, FeatureQuery query, Session session) {
        RowSelection<R> selection = new RowSelection<>(mapping.rowType(), session);
        if (query.bbox() != null) {
            selection.intersects("bbox", Geometries.rectangle(query.bbox()));
        }
        if (query.quartier() != null) {
            selection.intersects("quartier", area(session, query.quartier()));
        }
        if (query.text() != null) {
            List<String> patterns = SearchText.patterns(query.text());
            for (int word = 0; word < patterns.size(); word++) {
                selection.like("row.search", "word" + word, patterns.get(word));
            }
        }
        Theme theme = query.theme();
        if (theme != null) {
            String attribute = requireAttribute(mapping, "theme");
            selection.like(attribute, "theme", "%\"" + theme.code() + "\"%");
        }
        if (query.kind() != null) {
            selection.where(requireAttribute(mapping, "kind") + " = :kind", "kind", query.kind());
        }
        if (query.ids() != null) {
            selection.where("row.id in (:ids)", "ids", query.ids());
        }
        if (query.condition() != null) {
            ConditionText condition = new ConditionText(mapping);
            selection.conditions.add(condition.of(query.condition()));
            selection.parameters.putAll(condition.parameters());
        }
        return selection;
    }

    static <R extends FeatureRow> List<R> everything(FeatureMapping<?, R> mapping, Session session) {
        return new RowSelection<>(mapping.rowType(), session)
                .query("select row", " order by row.id", mapping.rowType())
                .getResultList();
    }

    List<R> rows(int offset, int limit) {
        return query("select row", ORDER, rowType)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The first so many of them whose ids come after this one, null for the first of all. */
    List<R> rowsAfter(@Nullable UUID after, int most) {
        if (after != null) {
            where("row.id > :after", "after", after);
        }
        return query("select row", " order by row.id", rowType)
                .setMaxResults(most)
                .getResultList();
    }

    long count() {
        return query("select count(row)", "", Long.class).getSingleResult();
    }

    private <T> SelectionQuery<T> query(String select, String order, Class<T> result) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        SelectionQuery<T> query = session.createSelectionQuery(
                        select + " from " + rowType.getSimpleName() + " row" + where + order, result)
                .setReadOnly(true);
        parameters.forEach(query::setParameter);
        return query;
    }

    private void intersects(String parameter, Geometry area) {
        where(SpatialFunctions.INTERSECTS + "(row.geometry, :" + parameter + ")", parameter, area);
    }

    private void like(String attribute, String parameter, String pattern) {
        where(attribute + " like :" + parameter + " escape '" + SearchText.ESCAPE + "'", parameter, pattern);
    }

    private void where(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }

    private static String requireAttribute(FeatureMapping<?, ?> mapping, String restriction) {
        String attribute = mapping.attributeFor(restriction);
        if (attribute == null) {
            throw ParvisException.invalid(
                    restriction, mapping.collection() + " cannot be chosen by " + restriction + "; leave it out.");
        }
        return "row." + attribute;
    }

    private static Geometry area(Session session, UUID id) {
        QuartierRow quartier = session.find(QuartierRow.class, id);
        if (quartier == null) {
            throw ParvisException.invalid("quartier", "There is no quartier with the id " + id + ".");
        }
        session.detach(quartier);
        if (!(quartier.geometry instanceof Polygonal)) {
            throw ParvisException.invalid(
                    "quartier",
                    "The boundary of the quartier " + (quartier.name == null ? id : "\"" + quartier.name + "\"")
                            + " does not close, so it cannot be said what lies in it. Complete the boundary or use a bbox.");
        }
        return quartier.geometry;
    }
}
