package org.parvis.api.store;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.type.BasicType;
import org.hibernate.type.StandardBasicTypes;

/** What HQL needs beyond Hibernate Spatial, of space, of time and of texts; found by Hibernate as a service. */
public final class SpatialFunctions implements FunctionContributor {
    /**
     * Whether two geometries have a point in common, by way of the spatial index. H2 uses its index for the operator
     * {@code &&} alone; both databases may round rectangles outwards there, so that the exact predicate has to follow.
     */
    static final String INTERSECTS = "indexed_intersects";

    /** Whether spans, as their begins and ends, have a moment in common with one; made by a migration. */
    static final String TAKES_PLACE = "takes_place";

    /** Whether a text is like a pattern with {@link SearchText#ESCAPE}, however many wildcards it has. */
    static final String IS_LIKE = "is_like";

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        BasicType<Boolean> truth =
                contributions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN);
        contributions
                .getFunctionRegistry()
                .patternDescriptorBuilder(INTERSECTS, "(?1 && ?2 and st_intersects(?1, ?2))")
                .setExactArgumentCount(2)
                .setInvariantType(truth)
                .register();
        contributions
                .getFunctionRegistry()
                .patternDescriptorBuilder(TAKES_PLACE, "takes_place(?1, ?2, ?3, ?4)")
                .setExactArgumentCount(4)
                .setInvariantType(truth)
                .register();
        boolean isH2 = contributions.getDialect() instanceof H2Dialect;
        contributions
                .getFunctionRegistry()
                .patternDescriptorBuilder(
                        IS_LIKE, isH2 ? "is_like(?1, ?2)" : "(?1 like ?2 escape '" + SearchText.ESCAPE + "')")
                .setExactArgumentCount(2)
                .setInvariantType(truth)
                .register();
    }
}
