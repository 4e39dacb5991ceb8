package org.parvis.api.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import java.util.Map;

/** Words of the operations around imports, and the form they begin with. */
final class ImportOperations {
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("GET imports", List.of("findImports", "What was imported and when, the latest first")),
            Map.entry(
                    "POST imports",
                    List.of("createImport", "Upload a file; it is read in the background and nothing is written yet")),
            Map.entry(
                    "GET imports/{id}",
                    List.of("getImport", "One import: how far it is, what is in the file and what would happen")),
            Map.entry(
                    "DELETE imports/{id}",
                    List.of("cancelImport", "Stop what runs and forget the file; what was applied stays")),
            Map.entry(
                    "POST imports/{id}/preview",
                    List.of("previewImport", "Read the file again with a corrected system, character set or mapping")),
            Map.entry("POST imports/{id}/apply", List.of("applyImport", "Write the file, in one transaction")),
            Map.entry("POST imports/{id}/undo", List.of("undoImport", "Put back what was there before the import")),
            Map.entry("GET import-targets", List.of("findImportTargets", "What rows can become, and their fields")),
            Map.entry("GET import-templates", List.of("findImportTemplates", "Choices kept for imports to come")),
            Map.entry("POST import-templates", List.of("createImportTemplate", "Keep choices under a name")),
            Map.entry("DELETE import-templates/{id}", List.of("deleteImportTemplate", "Forget kept choices")));

    private ImportOperations() {}

    /** @param path behind {@code /api/v1/} */
    static void complete(HttpMethod method, String path, Operation operation) {
        List<String> words = WORDS.get(method + " " + path);
        if (words != null) {
            operation.setTags(List.of("imports"));
            operation.operationId(words.get(0)).summary(words.get(1));
        }
        if (method == HttpMethod.POST && path.equals("imports")) {
            Schema<?> form = TerritorySchemas.object();
            form.addProperty(
                    "file", TerritorySchemas.string().format("binary").description("The file, of any format Parvis reads."));
            form.addProperty(
                    "target",
                    TerritorySchemas.string()
                            .description("The collection it goes to, or \"detect\", which is also the default."));
            form.addProperty("template", TerritorySchemas.string().description("The id of kept choices to begin with."));
            form.setRequired(List.of("file"));
            operation.setRequestBody(new RequestBody()
                    .required(true)
                    .content(new Content().addMediaType("multipart/form-data", new MediaType().schema(form))));
        }
    }
}
