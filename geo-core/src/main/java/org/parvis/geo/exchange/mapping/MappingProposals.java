package org.parvis.geo.exchange.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.ColumnType;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.Sureness;
import org.parvis.geo.exchange.mapping.MappingProposal.FieldProposal;

/** Finds out what the columns of a layer mean: by their names, by what others call such things, by what is in them. */
public final class MappingProposals {
    /** What columns with a key are called, plain, the best first. */
    private static final List<String> KEYS = List.of(
            "parviskey",
            "idlocal",
            "identifiant",
            "id",
            "gid",
            "fid",
            "osmid",
            "objectid",
            "uuid",
            "code",
            "insee",
            "codeinsee",
            "cleabs",
            "idunique",
            "numero",
            "ref",
            "reference",
            "recordid",
            "uid");

    private static final Pattern LIKE_A_KEY = Pattern.compile(
            "(?i)(id|ident|identifiant|code|cle|ref)[_ -].*|.*[_ -](id|code|cle|ref)|id[a-z]{1,8}|[a-z]{1,8}id");

    /** As our exports ({@code name.oc}) and OpenStreetMap ({@code name:oc}) write it. */
    private static final Pattern IN_A_LANGUAGE =
            Pattern.compile("(name|description)[.:]([a-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3})");

    private MappingProposals() {}

    /**
     * @param sample some of the layer's rows, the first hundred or more
     * @param wanted what the rows are to become; null to find out
     * @param fileName for the name of the dataset
     */
    public static MappingProposal propose(
            Layer layer, List<LayerRow> sample, @Nullable TargetCollection wanted, String fileName) {
        ColumnSamples samples = new ColumnSamples(layer.columns(), sample);
        Map<TargetCollection, List<FieldProposal>> fields = new EnumMap<>(TargetCollection.class);
        Map<TargetCollection, Double> points = new EnumMap<>(TargetCollection.class);
        for (TargetCollection target : TargetCollection.values()) {
            fields.put(target, fields(target, layer.columns(), samples));
            points.put(target, TargetEvidence.points(target, layer.name(), fileName, sample, fields.get(target)));
        }
        List<TargetCollection> ranking = new ArrayList<>(List.of(TargetCollection.values()));
        ranking.sort(Comparator.comparingDouble(target -> -points.getOrDefault(target, 0.0)));
        TargetCollection target = wanted == null ? ranking.get(0) : wanted;
        double lead = points.get(ranking.get(0)) - points.get(ranking.get(1));
        Sureness sureness = wanted != null ? Sureness.CERTAIN : lead >= 2 ? Sureness.LIKELY : Sureness.UNSURE;
        String why = wanted != null
                ? "you said so"
                : TargetEvidence.why(target, layer.name(), fileName, sample, fields.get(target));
        return new MappingProposal(
                mapping(target, fields.get(target), layer.columns(), samples, fileName, layer.name()),
                sureness,
                why,
                fields.get(target),
                ranking);
    }

    private static LayerMapping mapping(
            TargetCollection target,
            List<FieldProposal> fields,
            List<Column> columns,
            ColumnSamples samples,
            String fileName,
            String layerName) {
        Map<String, String> byField = new LinkedHashMap<>();
        fields.forEach(field -> byField.put(field.field(), field.column()));
        boolean openStreetMap = columns.stream()
                .map(column -> Texts.plain(column.name()))
                .anyMatch(name -> name.equals("osmid") || name.equals("osmtype"));
        return new LayerMapping(
                target,
                byField,
                Map.of(),
                keyColumn(columns, samples).orElse(null),
                DatasetName.of(fileName, layerName),
                openStreetMap ? "ODbL-1.0" : "",
                openStreetMap ? "© OpenStreetMap contributors" : "");
    }

    /** A column that is called like a key, filled in every row of the sample and different in each. */
    private static Optional<String> keyColumn(List<Column> columns, ColumnSamples samples) {
        return columns.stream()
                .filter(column -> keyRank(column) < Integer.MAX_VALUE && samples.isKey(column.name()))
                .min(Comparator.comparingInt(MappingProposals::keyRank))
                .map(Column::name);
    }

    /** Names that only contain what keys are called come last, such as {@code idobj} or {@code code_voie}. */
    private static int keyRank(Column column) {
        String plain = Texts.plain(column.name());
        if (KEYS.contains(plain)) {
            return KEYS.indexOf(plain);
        }
        boolean whole = column.type() == ColumnType.TEXT || column.type() == ColumnType.WHOLE;
        return whole && LIKE_A_KEY.matcher(column.name()).matches() ? KEYS.size() : Integer.MAX_VALUE;
    }

    private static List<FieldProposal> fields(TargetCollection target, List<Column> columns, ColumnSamples samples) {
        List<FieldProposal> proposals = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        List<TargetField> fields = withLanguages(TargetFields.of(target), columns);
        byName(target, fields, columns, samples, taken, proposals);
        boolean exported = columns.stream().anyMatch(column -> column.name().equals(OwnColumns.ID));
        for (TargetField field : exported ? List.<TargetField>of() : fields) {
            boolean open = proposals.stream().noneMatch(each -> each.field().equals(field.name()));
            if (open) {
                samples.byContent(target, field, taken).ifPresent(proposal -> {
                    taken.add(proposal.column());
                    proposals.add(proposal);
                });
            }
        }
        proposals.sort(Comparator.comparingInt(each -> indexOf(fields, each.field())));
        return proposals;
    }

    /** Exact names first, for all fields, so that no synonym takes a column that is called like another field. */
    private static void byName(
            TargetCollection target,
            List<TargetField> fields,
            List<Column> columns,
            ColumnSamples samples,
            Set<String> taken,
            List<FieldProposal> proposals) {
        // Our own export has every field under its name; what else is in it are attributes.
        int passes = columns.stream().anyMatch(column -> column.name().equals(OwnColumns.ID)) ? 1 : 2;
        for (int pass = 0; pass < passes; pass++) {
            for (TargetField field : fields) {
                List<String> words = Vocabulary.STANDARD.ofField(target, field.name());
                List<String> tried = pass == 0 ? words.subList(0, 1) : words;
                boolean done = proposals.stream().anyMatch(each -> each.field().equals(field.name()));
                Optional<Column> column = done ? Optional.empty() : named(tried, columns, taken);
                if (column.isPresent()) {
                    String name = column.get().name();
                    boolean fits = samples.fits(target, field, name);
                    if (fits || pass == 0) {
                        taken.add(name);
                        String why = pass == 0 ? "it has the name of the field" : "that is what others call it";
                        proposals.add(new FieldProposal(
                                field.name(),
                                name,
                                fits && !samples.isEmpty(name) ? Sureness.LIKELY : Sureness.UNSURE,
                                why + doubt(fits, samples.isEmpty(name))));
                    }
                }
            }
        }
    }

    private static String doubt(boolean fits, boolean empty) {
        if (empty) {
            return ", but the rows that were looked at have nothing in it";
        }
        return fits ? "" : ", but its values do not look like it";
    }

    private static Optional<Column> named(List<String> words, List<Column> columns, Set<String> taken) {
        for (String word : words) {
            for (Column column : columns) {
                String plain = Texts.plain(column.name());
                // A shapefile cuts names after ten bytes.
                boolean cut = plain.length() >= 8 && column.name().length() == 10 && word.startsWith(plain);
                if (!taken.contains(column.name()) && (plain.equals(word) || cut)) {
                    return Optional.of(column);
                }
            }
        }
        return Optional.empty();
    }

    /** Also the names and descriptions in French and English, and in whatever language there is a column. */
    private static List<TargetField> withLanguages(List<TargetField> fields, List<Column> columns) {
        List<TargetField> all = new ArrayList<>();
        for (TargetField field : fields) {
            all.add(field);
            if (field.name().equals("name") || field.name().equals("description")) {
                Set<String> languages = new LinkedHashSet<>(List.of("fr", "en"));
                for (Column column : columns) {
                    Matcher matcher = IN_A_LANGUAGE.matcher(column.name());
                    if (matcher.matches() && matcher.group(1).equals(field.name())) {
                        languages.add(matcher.group(2));
                    }
                }
                for (String language : languages) {
                    all.add(new TargetField(
                            field.name() + "." + language, field.kind(), false, List.of(), field.description()));
                }
            }
        }
        return all;
    }

    private static int indexOf(List<TargetField> fields, String name) {
        for (int index = 0; index < fields.size(); index++) {
            if (fields.get(index).name().equals(name)) {
                return index;
            }
        }
        return fields.size();
    }
}
