package org.parvis.api.store;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.BasicType;
import org.hibernate.type.StandardBasicTypes;

/** What HQL needs beyond Hibernate Spatial, of space and of time; found by Hibernate as a service. */
public final class SpatialFunctions implements FunctionContributor {
    /**
     * Whether two geometries have a point in common, by way of the spatial index. H2 uses its index for the operator
     * {@code &&} alone; both databases may round rectangles outwards there, so that the exact predicate has to follow.
     */
    static final String INTERSECTS = "indexed_intersects";

    /** Whether spans, as their begins and ends, have a moment in common with one; made by a migration. */
    static final String TAKES_PLACE = "takes_place";

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
    }
}
