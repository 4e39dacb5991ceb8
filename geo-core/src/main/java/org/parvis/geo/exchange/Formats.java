package org.parvis.geo.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.geo.exchange.cnig.CnigFormat;
import org.parvis.geo.exchange.csv.CsvFormat;
import org.parvis.geo.exchange.csv.WritableCsv;
import org.parvis.geo.exchange.datatourisme.DatatourismeFormat;
import org.parvis.geo.exchange.geojson.GeoJsonFormat;
import org.parvis.geo.exchange.geojson.WritableGeoJson;
import org.parvis.geo.exchange.geopackage.GeoPackageFormat;
import org.parvis.geo.exchange.geopackage.WritableGeoPackage;
import org.parvis.geo.exchange.gpx.GpxFormat;
import org.parvis.geo.exchange.gpx.WritableGpx;
import org.parvis.geo.exchange.kml.KmlFormat;
import org.parvis.geo.exchange.kml.WritableKml;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.FeatureFormat;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.LayerFormat;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.exchange.layer.WritableFormat;
import org.parvis.geo.exchange.openagenda.OpenAgendaFormat;
import org.parvis.geo.exchange.shapefile.ShapefileFormat;
import org.parvis.geo.exchange.shapefile.WritableShapefile;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** The formats Parvis reads and writes. */
public final class Formats {
    /** The order in which they are tried: the special before the general, then those known by their first bytes. */
    private static final List<LayerFormat> READABLE = List.of(
            new CnigFormat(),
            new GeoPackageFormat(),
            new KmlFormat(),
            new ShapefileFormat(),
            new GeoJsonFormat(),
            new GpxFormat(),
            new CsvFormat());

    /** Those whose content needs no mapping; tried before the others. */
    private static final List<FeatureFormat> OF_FEATURES =
            List.of(new OpenStreetMapFormat(), new OpenAgendaFormat(), new DatatourismeFormat());

    private static final List<WritableFormat> WRITABLE = List.of(
            new WritableGeoPackage(),
            new WritableShapefile(),
            new WritableGeoJson(),
            new WritableCsv(),
            new WritableGpx(),
            new WritableKml());

    private Formats() {}

    public static List<LayerFormat> readable() {
        return READABLE;
    }

    public static List<FeatureFormat> ofFeatures() {
        return OF_FEATURES;
    }

    /**
     * The format of a file whose content needs no mapping; empty if it is none.
     *
     * @throws ParvisException {@code UNREADABLE} if the file cannot be opened
     */
    public static Optional<FeatureFormat> ofFeatures(SourceFile file) {
        try {
            for (FeatureFormat format : OF_FEATURES) {
                if (format.recognises(file)) {
                    return Optional.of(format);
                }
            }
            return Optional.empty();
        } catch (IOException broken) {
            throw file.cannotBeOpened(broken);
        }
    }

    /**
     * The format of a file of layers; empty if it is none.
     *
     * @throws ParvisException {@code UNREADABLE} if the file cannot be opened
     */
    public static Optional<LayerFormat> ofLayers(SourceFile file) {
        try {
            for (LayerFormat format : READABLE) {
                if (format.recognises(file)) {
                    return Optional.of(format);
                }
            }
            return Optional.empty();
        } catch (IOException broken) {
            throw file.cannotBeOpened(broken);
        }
    }

    /**
     * @throws ParvisException {@code UNREADABLE} if it is of no format Parvis knows, or broken; {@code TOO_LARGE}
     */
    public static LayerFile open(SourceFile file, ReadingChoices choices, ExchangeLimits limits) {
        return ofLayers(file).orElseThrow(() -> unknown(file)).open(file, choices, limits);
    }

    private static ParvisException unknown(SourceFile file) {
        return ParvisException.of(
                ErrorCode.UNREADABLE,
                "file",
                "The file " + file.name() + " is of no format that Parvis reads: "
                        + Stream.concat(
                                        READABLE.stream().map(LayerFormat::label),
                                        OF_FEATURES.stream().map(FeatureFormat::label))
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    /** @throws ParvisException {@code INVALID_VALUE}, naming the known ones */
    public static WritableFormat writable(String code) {
        return WRITABLE.stream()
                .filter(format -> format.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ParvisException.invalid(
                        "format",
                        "There is no format \"" + code + "\" to export to; write one of "
                                + WRITABLE.stream().map(WritableFormat::code).collect(Collectors.joining(", "))
                                + "; streets also to " + CnigFormat.CODE + "."));
    }
}
