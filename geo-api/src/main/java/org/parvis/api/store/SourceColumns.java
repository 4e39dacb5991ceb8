package org.parvis.api.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.parvis.geo.territory.Source;

/** Where a feature came from, as columns. */
@Embeddable
record SourceColumns(
        @Column(name = "source_dataset") String dataset,
        @Column(name = "source_external_id") String externalId,
        @Column(name = "source_licence") String licence,
        @Column(name = "source_attribution") String attribution) {
    static SourceColumns of(Source source) {
        return new SourceColumns(
                ColumnText.of("source.dataset", source.dataset()),
                ColumnText.of("source.externalId", source.externalId()),
                ColumnText.of("source.licence", source.licence()),
                ColumnText.of("source.attribution", source.attribution()));
    }

    Source source() {
        return new Source(dataset, externalId, licence, attribution);
    }
}
