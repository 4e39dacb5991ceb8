package org.parvis.geo.exchange.cnig;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.geopackage.WritableGeoPackage;
import org.parvis.geo.exchange.layer.LayerFileWriter;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Street;

/** Writes streets into a GeoPackage of the standard, with all of its tables. */
public final class CnigExport implements AutoCloseable {
    private static final WritableGeoPackage FORMAT = new WritableGeoPackage();

    private final CnigWriting writing;
    private final Crs crs;
    private final LayerFileWriter file;

    /**
     * @param insee code of the commune
     * @param remarks on the file, such as the lines that licences ask to show
     * @param stream the file is written to by {@link #finish}, and which stays open
     * @throws ParvisException {@code INVALID_VALUE} unless it is a commune's code
     * @throws IOException if it cannot be written
     */
    public CnigExport(String insee, List<String> remarks, OutputStream stream) throws IOException {
        this.writing = new CnigWriting(insee);
        this.crs = system(insee);
        this.file = FORMAT.writer(
                Arrays.stream(CnigTable.values())
                        .map(table -> table.schema(remarks))
                        .toList(),
                crs,
                stream);
    }

    public static String mediaType() {
        return FORMAT.mediaType();
    }

    /**
     * The reference system that is the law in a commune (decree 2019-165), and which the standard asks for.
     *
     * @param insee code of the commune
     * @throws ParvisException {@code INVALID_VALUE} for a commune of which Parvis does not know it
     */
    public static Crs system(String insee) {
        String department = insee.length() < 3 ? "" : insee.substring(0, 3);
        if (department.startsWith("98")) {
            throw ParvisException.invalid(
                    "insee",
                    "Files of the CNIG standard are made for metropolitan France and for communes whose INSEE code begins"
                            + " with 971 to 978, not for " + insee
                            + "; export as gpkg with the crs that is usual there.");
        }
        return switch (department) {
            case "971", "972", "977", "978" -> new Crs("EPSG:5490");
            case "973" -> new Crs("EPSG:2972");
            case "974" -> new Crs("EPSG:2975");
            case "975" -> new Crs("EPSG:4467");
            case "976" -> new Crs("EPSG:4471");
            default -> Crs.LAMBERT_93;
        };
    }

    /**
     * Writes a street, or nothing if no {@linkplain CnigWriting#table table} has such streets.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Street street) throws IOException {
        for (CnigWriting.Placed placed : writing.rows(street)) {
            LayerRow row = placed.row();
            Geometry geometry = row.geometry();
            file.write(
                    placed.table().tableName(),
                    new LayerRow(
                            row.number(), row.key(), geometry == null ? null : crs.fromWgs84(geometry), row.values()));
        }
    }

    /**
     * Ends the file and hands it to the stream.
     *
     * @throws IOException if it cannot be written
     */
    public void finish() throws IOException {
        file.finish();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
