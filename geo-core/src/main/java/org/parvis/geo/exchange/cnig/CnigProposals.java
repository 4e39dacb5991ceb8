package org.parvis.geo.exchange.cnig;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.Sureness;
import org.parvis.geo.exchange.mapping.LayerMapping;
import org.parvis.geo.exchange.mapping.MappingProposal;
import org.parvis.geo.exchange.mapping.TargetCollection;

/** What the layers of a file of the standard become: its tables of streets are streets, the rest waits for somebody's word. */
public final class CnigProposals {
    /** As the standard calls its files. */
    private static final Pattern FILE_NAME =
            Pattern.compile("([0-9][0-9ab][0-9]{3}|[0-9]{9})_accessibilite_voirie(_.*)?\\.gpkg");

    private CnigProposals() {}

    /** Whether the rows of a layer are streets, so that no columns need to be mapped. */
    public static boolean isOfStreets(Layer layer) {
        return CnigTable.of(layer).filter(CnigTable::isOfStreets).isPresent();
    }

    /**
     * @param sample some of the layer's rows, the first hundred or more
     * @param wanted what the rows are to become; null to find out
     * @param general what would be proposed for any layer with such columns
     */
    public static MappingProposal propose(
            Layer layer,
            List<LayerRow> sample,
            @Nullable TargetCollection wanted,
            MappingProposal general,
            String fileName) {
        Optional<CnigTable> table = CnigTable.of(layer);
        if (wanted != null && wanted != TargetCollection.STREETS) {
            return general;
        }
        if (table.isEmpty() || !table.get().isOfStreets()) {
            return new MappingProposal(
                    general.mapping(), Sureness.UNKNOWN, whyLeftOut(layer), general.fields(), general.ranking());
        }
        LayerMapping mapping = new LayerMapping(
                TargetCollection.STREETS,
                Map.of(),
                Map.of(),
                idColumn(layer, table.get()),
                dataset(layer, table.get(), sample, fileName)
                        .orElse(general.mapping().dataset()),
                "",
                "");
        return new MappingProposal(
                mapping,
                Sureness.CERTAIN,
                "it is the table " + table.get().tableName() + " of the CNIG standard",
                List.of(),
                List.of(TargetCollection.STREETS),
                CnigFormat.CODE);
    }

    private static @Nullable String idColumn(Layer layer, CnigTable table) {
        return layer.columns().stream()
                .map(Column::name)
                .filter(table.idColumn()::equalsIgnoreCase)
                .findFirst()
                .orElse(null);
    }

    /** Not named after the day in the file's name, so that the next survey brings the same streets up to date. */
    private static Optional<String> dataset(Layer layer, CnigTable table, List<LayerRow> sample, String fileName) {
        Matcher matcher = FILE_NAME.matcher(fileName.toLowerCase(Locale.ROOT));
        if (matcher.matches()) {
            return Optional.of("cnig-" + matcher.group(1));
        }
        String column = idColumn(layer, table);
        int index = layer.columns().stream().map(Column::name).toList().indexOf(column);
        return sample.stream()
                .map(row -> row.values().get(index))
                .flatMap(value -> Optional.ofNullable(value).stream())
                .flatMap(value -> CnigIdentifier.parse(value.toString()).stream())
                .map(CnigIdentifier::commune)
                .filter(commune -> !commune.isEmpty())
                .findFirst()
                .map(commune -> "cnig-" + commune.toLowerCase(Locale.ROOT));
    }

    /** Whether this is the column by which the rows of a table are known. */
    public static boolean isKey(String layer, String column) {
        return CnigTable.named(layer)
                .filter(table -> table.idColumn().equalsIgnoreCase(column))
                .isPresent();
    }

    /** What becomes of the rows of a layer that goes nowhere, for a person to read. */
    public static String leftOut(Layer layer, long rows) {
        return whyLeftOut(layer) + ". Its " + (rows == 1 ? "one row is" : rows + " rows are")
                + " left out, unless you choose a collection for it.";
    }

    private static String whyLeftOut(Layer layer) {
        String what = CnigTable.of(layer)
                .map(table -> switch (table) {
                    case NOEUD_CHEMINEMENT -> "has the ends of the ways, which Parvis finds by itself; what else is in it,"
                            + " such as kerbs, has no place in Parvis";
                    case OBSTACLE -> "has obstacles, for which Parvis has no place";
                    case ENTREE -> "has entrances, for which Parvis has no place of their own";
                    case STATIONNEMENT_PMR -> "has parking spaces, for which Parvis has no place";
                    case ERP -> "has buildings open to the public, for which Parvis has no place of their own";
                    default -> "has streets";
                })
                .orElse("is none of the CNIG standard's tables with streets");
        return "\"" + layer.name() + "\" " + what;
    }
}
