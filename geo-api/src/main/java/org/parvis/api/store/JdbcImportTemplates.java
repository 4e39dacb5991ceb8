package org.parvis.api.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of templates. */
final class JdbcImportTemplates implements ImportTemplates {
    private static final String SELECT = "select id, name, choices from import_template";

    private final JdbcTemplate jdbc;

    JdbcImportTemplates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void create(ImportTemplate template) {
        jdbc.update(
                "insert into import_template (id, name, choices, created) values (?, ?, ?, ?)",
                template.id(),
                ColumnText.of("name", template.name()),
                template.choices(),
                Instant.now().atOffset(ZoneOffset.UTC));
    }

    @Override
    public List<ImportTemplate> list() {
        return jdbc.query(SELECT + " order by name, id", JdbcImportTemplates::template);
    }

    @Override
    public Optional<ImportTemplate> get(UUID id) {
        return jdbc.query(SELECT + " where id = ?", JdbcImportTemplates::template, id).stream()
                .findFirst();
    }

    @Override
    public boolean delete(UUID id) {
        return jdbc.update("delete from import_template where id = ?", id) > 0;
    }

    private static ImportTemplate template(ResultSet row, int number) throws SQLException {
        return new ImportTemplate(row.getObject(1, UUID.class), row.getString(2), row.getString(3));
    }
}
