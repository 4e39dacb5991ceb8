package org.parvis.api.store;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.shared.ErrorCode;

class FeatureQueryTest {
    @Test
    void whatCannotBeAskedIsRefusedByName() {
        refused(new Envelope(), null, 1, 0, ErrorCode.INVALID_VALUE, "bbox");
        refused(new Envelope(-200, 7, 43, 44), null, 1, 0, ErrorCode.INVALID_GEOMETRY, "bbox");
        refused(new Envelope(7, 8, 43, Double.NaN), null, 1, 0, ErrorCode.INVALID_GEOMETRY, "bbox");
        refused(null, "x".repeat(201), 1, 0, ErrorCode.INVALID_VALUE, "q");
        refused(null, null, 10_001, 0, ErrorCode.INVALID_VALUE, "limit");
        refused(null, null, -1, 0, ErrorCode.INVALID_VALUE, "limit");
        refused(null, null, 1, -1, ErrorCode.INVALID_VALUE, "offset");
    }

    private static void refused(
            @Nullable Envelope bbox, @Nullable String text, int limit, int offset, ErrorCode code, String field) {
        Refusals.assertRefused(() -> new FeatureQuery(bbox, null, text, limit, offset), code, field);
    }
}
