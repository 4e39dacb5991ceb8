package org.parvis.api.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of imports. */
final class JdbcImportJobs implements ImportJobs {
    private static final String COLUMNS = "id, state, file_name, size_bytes, checksum, target, created, finished,"
            + " choices, applied, problem, undoable";

    private final JdbcTemplate jdbc;
    private final ImportTrail trail;

    JdbcImportJobs(JdbcTemplate jdbc, ImportTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @Override
    public void create(ImportJob job, UUID owner) {
        jdbc.update(
                "insert into import_job (" + COLUMNS + ", preview, owner, changed) values ("
                        + String.join(", ", Collections.nCopies(15, "?")) + ")",
                job.id(),
                word(job.state()),
                ColumnText.of("file", job.fileName()),
                job.sizeBytes(),
                job.checksum(),
                job.target(),
                time(job.created()),
                time(job.finished()),
                job.choices(),
                job.applied(),
                job.problem(),
                job.undoable(),
                job.preview(),
                owner,
                time(Instant.now()));
    }

    @Override
    public Optional<ImportJob> get(UUID id) {
        return jdbc
                .query(
                        "select " + COLUMNS + ", preview from import_job where id = ?",
                        (row, number) -> job(row, row.getString("preview")),
                        id)
                .stream()
                .findFirst();
    }

    @Override
    public List<ImportJob> list() {
        return jdbc.query(
                "select " + COLUMNS + " from import_job order by created desc, id", (row, number) -> job(row, null));
    }

    @Override
    public boolean move(UUID id, Set<ImportState> from, ImportState to) {
        List<Object> values = new ArrayList<>(Arrays.asList(word(to), time(Instant.now()), id));
        from.forEach(state -> values.add(word(state)));
        return jdbc.update(
                        "update import_job set state = ?, changed = ? where id = ? and state in ("
                                + String.join(", ", Collections.nCopies(from.size(), "?")) + ")",
                        values.toArray())
                > 0;
    }

    @Override
    public void save(ImportJob job) {
        jdbc.update(
                "update import_job set state = ?, changed = ?, finished = ?, choices = ?, preview = ?, applied = ?,"
                        + " problem = ?, undoable = ? where id = ?",
                word(job.state()),
                time(Instant.now()),
                time(job.finished()),
                job.choices(),
                job.preview(),
                job.applied(),
                job.problem(),
                job.undoable(),
                job.id());
    }

    @Override
    public void delete(UUID id) {
        trail.forget(id);
        jdbc.update("delete from import_job where id = ?", id);
    }

    @Override
    public List<ImportJob> interrupted(UUID owner, Instant silentSince) {
        return jdbc.query(
                "select " + COLUMNS
                        + ", preview from import_job where state in (?, ?, ?) and (owner = ? or changed < ?)",
                (row, number) -> job(row, row.getString("preview")),
                word(ImportState.READING),
                word(ImportState.APPLYING),
                word(ImportState.UNDOING),
                owner,
                time(silentSince));
    }

    @Override
    public void keepUndoOf(int latest) {
        List<UUID> undoable = jdbc.query(
                "select id from import_job where undoable and state = ? order by finished desc, id",
                (row, number) -> row.getObject(1, UUID.class),
                word(ImportState.APPLIED));
        undoable.stream().skip(latest).forEach(id -> {
            trail.forget(id);
            jdbc.update("update import_job set undoable = false where id = ?", id);
        });
    }

    private static ImportJob job(ResultSet row, @Nullable String preview) throws SQLException {
        OffsetDateTime finished = row.getObject("finished", OffsetDateTime.class);
        return new ImportJob(
                row.getObject("id", UUID.class),
                ImportState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("file_name"),
                row.getLong("size_bytes"),
                row.getString("checksum"),
                row.getString("target"),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("choices"),
                preview,
                row.getString("applied"),
                row.getString("problem"),
                row.getBoolean("undoable"));
    }

    private static String word(ImportState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
