package org.parvis.api.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A row of the table of imports, with its issues in a table of their own: there may be very many. */
@Entity
@Table(name = "import_run")
@SuppressWarnings("NullAway.Init") // Hibernate and the store fill the fields.
class ImportRunRow {
    @Id
    UUID id;

    String dataset;

    String checksum;

    Instant started;

    Instant finished;

    /** An object of numbers as JSON. */
    String counts;

    int issueCount;

    @ElementCollection
    @CollectionTable(name = "import_issue", joinColumns = @JoinColumn(name = "import_run_id"))
    @OrderColumn(name = "position")
    List<IssueColumns> issues = new ArrayList<>();
}
