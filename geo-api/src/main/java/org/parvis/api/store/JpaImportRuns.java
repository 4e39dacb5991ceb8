package org.parvis.api.store;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.geo.exchange.ImportReport;

/** The tables of imports and their issues. */
final class JpaImportRuns implements ImportRuns {
    private final Database database;

    JpaImportRuns(Database database) {
        this.database = database;
    }

    @Override
    public ImportRun save(ImportReport report, String checksum) {
        return database.within(session -> {
            ImportRunRow row = new ImportRunRow();
            row.id = UUID.randomUUID();
            row.dataset = ColumnText.of("dataset", report.dataset());
            row.checksum = ColumnText.of("checksum", checksum);
            row.started = report.started().truncatedTo(ChronoUnit.MICROS);
            row.finished = report.finished().truncatedTo(ChronoUnit.MICROS);
            row.counts = ColumnJson.write("counts", report.counts());
            row.issueCount = report.issues().size();
            report.issues().forEach(issue -> row.issues.add(IssueColumns.of(issue)));
            session.persist(row);
            session.flush();
            session.detach(row);
            return run(row);
        });
    }

    @Override
    public List<ImportRun> list() {
        return database.within(session -> {
            List<ImportRunRow> rows = session.createSelectionQuery(
                            "select row from ImportRunRow row order by row.started desc, row.id", ImportRunRow.class)
                    .getResultList();
            rows.forEach(session::detach);
            return rows.stream().map(JpaImportRuns::run).toList();
        });
    }

    @Override
    public Optional<ImportReport> get(UUID id) {
        return database.within(session -> {
            Optional<ImportRunRow> row = Optional.ofNullable(session.find(ImportRunRow.class, id));
            Optional<ImportReport> report = row.map(JpaImportRuns::report);
            row.ifPresent(session::detach);
            return report;
        });
    }

    @Override
    public boolean holds(String checksum) {
        return database.within(session -> session.createSelectionQuery(
                                "select count(row) from ImportRunRow row where row.checksum = :checksum", Long.class)
                        .setParameter("checksum", checksum)
                        .getSingleResult()
                > 0);
    }

    private static ImportRun run(ImportRunRow row) {
        return new ImportRun(
                row.id,
                row.dataset,
                row.checksum,
                row.started,
                row.finished,
                ColumnJson.counts(row.counts),
                row.issueCount);
    }

    private static ImportReport report(ImportRunRow row) {
        return new ImportReport(
                row.dataset,
                row.started,
                row.finished,
                ColumnJson.counts(row.counts),
                row.issues.stream().map(IssueColumns::issue).toList());
    }
}
