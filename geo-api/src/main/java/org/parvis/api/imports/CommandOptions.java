package org.parvis.api.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.ParvisException;

/**
 * What was written behind {@code import} on the command line.
 *
 * @param file to be imported
 * @param to a collection or {@code detect}
 * @param columns by field
 * @param constants by field
 * @param words of the options with one value, by name
 * @param dryRun whether nothing is written
 * @param settings of the service, as {@code --parvis.…} or {@code --spring.…}
 */
record CommandOptions(
        Path file,
        String to,
        Map<String, String> columns,
        Map<String, String> constants,
        Map<String, String> words,
        boolean dryRun,
        List<String> settings) {
    static final String HELP =
            """
            import FILE [options]: imports a file of streets, places and the like, or a map extract

              --to COLLECTION        streets, places, events, furniture, quartiers or routes; found out if left out
              --layer NAME           this layer of the file alone
              --map FIELD=COLUMN,…   which column has what, such as name=NOM,widthMetres=LARG
              --set FIELD=TEXT,…     the same text for all, such as surface=asphalt
              --crs EPSG:CODE        the reference system of the coordinates, if the file does not say
              --charset NAME         the character set of the texts, such as windows-1252
              --key COLUMN           the column that names a row for good
              --dataset NAME         the name of the source; with the key it makes the identity
              --licence ID           its licence, such as etalab-2.0
              --attribution TEXT     the line the licence asks to show
              --mode MODE            add, update or mirror (also deletes what the file no longer has)
              --dry-run              shows what would happen and writes nothing

            It writes into the database the service uses (PARVIS_HOME, or PARVIS_DATABASE_URL with
            SPRING_PROFILES_ACTIVE=postgis). An H2 database that a running service holds cannot be written: import
            through that service, or stop it first.
            Ends with 0 when done, 1 when refused, 2 when called wrongly.""";

    private static final List<String> SINGLE =
            List.of("to", "layer", "crs", "charset", "key", "dataset", "licence", "attribution", "mode");

    /** @throws ParvisException {@code INVALID_VALUE} for anything not in {@link #HELP} */
    static CommandOptions of(List<String> arguments) {
        Map<String, String> columns = new LinkedHashMap<>();
        Map<String, String> constants = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        List<String> settings = new ArrayList<>();
        boolean dryRun = false;
        String file = null;
        for (int index = 0; index < arguments.size(); index++) {
            String argument = arguments.get(index);
            if (argument.startsWith("--parvis.") || argument.startsWith("--spring.")) {
                settings.add(argument);
            } else if (argument.equals("--dry-run")) {
                dryRun = true;
            } else if (argument.equals("--map")) {
                columns.putAll(pairs(argument, value(arguments, ++index)));
            } else if (argument.equals("--set")) {
                constants.putAll(pairs(argument, value(arguments, ++index)));
            } else if (argument.startsWith("--") && SINGLE.contains(argument.substring(2))) {
                words.put(argument.substring(2), value(arguments, ++index));
            } else if (argument.startsWith("-") || file != null) {
                throw ParvisException.invalid(argument, "\"" + argument + "\" is not known here.");
            } else {
                file = argument;
            }
        }
        if (file == null) {
            throw ParvisException.invalid("FILE", "Name the file to import.");
        }
        return new CommandOptions(
                Path.of(file),
                Objects.requireNonNullElse(words.get("to"), PreviewMaking.DETECT),
                columns,
                constants,
                words,
                dryRun,
                settings);
    }

    private static String value(List<String> arguments, int index) {
        if (index >= arguments.size()) {
            String option = arguments.get(index - 1);
            throw ParvisException.invalid(option, option + " needs a value.");
        }
        return arguments.get(index);
    }

    private static Map<String, String> pairs(String option, String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw ParvisException.invalid(option, option + " is written as field=value, not \"" + pair + "\".");
            }
            pairs.put(
                    pair.substring(0, equals).strip(),
                    pair.substring(equals + 1).strip());
        }
        return pairs;
    }

    /** Whether choices are made beyond those that are found. */
    boolean hasChoices() {
        return !columns.isEmpty()
                || !constants.isEmpty()
                || words.keySet().stream().anyMatch(word -> !word.equals("to"));
    }

    /** The choices that were found, with those of the command line. */
    ImportChoices over(ImportChoices found) {
        String layer = words.get("layer");
        if (layer != null && found.of(layer).isEmpty()) {
            throw ParvisException.invalid("--layer", "The file has no layer \"" + layer + "\".");
        }
        String mode = words.get("mode");
        return new ImportChoices(
                mode == null ? found.mode() : ImportMode.of(mode),
                found.layers().stream()
                        .map(each -> layer == null || layer.equals(each.name())
                                ? over(each)
                                : LayerChoices.leftOut(each.name()))
                        .toList());
    }

    private LayerChoices over(LayerChoices found) {
        if (found.target() == null) {
            return found;
        }
        Map<String, String> allColumns = new LinkedHashMap<>(found.columns());
        allColumns.putAll(columns);
        Map<String, String> allConstants = new LinkedHashMap<>(found.constants());
        allConstants.putAll(constants);
        // Who says which column is what does not want what a standard says.
        boolean mapped = !allColumns.isEmpty() || !allConstants.isEmpty();
        return new LayerChoices(
                found.name(),
                found.target(),
                word("crs", found.crs()),
                word("charset", found.charset()),
                found.eastColumn(),
                found.northColumn(),
                found.geometryColumn(),
                allColumns,
                allConstants,
                word("key", found.keyColumn()),
                Objects.requireNonNullElse(words.get("dataset"), found.dataset()),
                Objects.requireNonNullElse(words.get("licence"), found.licence()),
                Objects.requireNonNullElse(words.get("attribution"), found.attribution()),
                mapped ? null : found.standard());
    }

    private @Nullable String word(String name, @Nullable String found) {
        String given = words.get(name);
        return given == null ? found : given;
    }
}
