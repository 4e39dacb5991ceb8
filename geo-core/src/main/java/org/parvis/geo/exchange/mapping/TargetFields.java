package org.parvis.geo.exchange.mapping;

import java.util.List;

/** What the features of each collection can be told. */
public final class TargetFields {
    private TargetFields() {}

    public static List<TargetField> of(TargetCollection target) {
        throw new UnsupportedOperationException("on its way");
    }
}
