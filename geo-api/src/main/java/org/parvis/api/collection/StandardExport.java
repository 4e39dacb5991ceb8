package org.parvis.api.collection;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.cnig.CnigExport;
import org.parvis.geo.exchange.cnig.CnigWriting;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Street;

/** Streets in a GeoPackage of the CNIG standard. */
final class StandardExport implements Export {
    private final String insee;
    private final String fileName;
    private final Set<String> attribution = new TreeSet<>();
    private long leftOut;

    /**
     * @param insee code of the commune
     * @param owner of the file, INSEE code or SIREN; null for the commune
     * @param crs that is wished for; null for the one of the standard
     * @throws ParvisException {@code INVALID_VALUE}, naming the parameter
     */
    StandardExport(@Nullable String insee, @Nullable String owner, @Nullable String crs, LocalDate day) {
        if (insee == null || insee.isBlank()) {
            throw ParvisException.invalid(
                    "insee",
                    "The identifiers of the CNIG standard begin with the INSEE code of the commune; write insee=35238.");
        }
        CnigWriting.requireCommune(insee);
        this.insee = insee;
        this.fileName = CnigWriting.fileName(owner == null ? insee : owner, day);
        Crs system = CnigExport.system(insee);
        if (crs != null && !new Crs(crs).equals(system)) {
            throw ParvisException.invalid(
                    "crs",
                    "The CNIG standard asks for " + system.code() + " in the commune " + insee + ", not " + crs
                            + "; leave the crs away.");
        }
    }

    @Override
    public String mediaType() {
        return CnigExport.mediaType();
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public void look(Feature feature) {
        String line = feature.identity().source().attribution();
        if (CnigWriting.table((Street) feature).isEmpty()) {
            leftOut++;
        } else if (!line.isEmpty()) {
            attribution.add(line);
        }
    }

    /** For whoever opens the file: whose data it is, and that the town has more. */
    private List<String> remarks() {
        List<String> remarks = new ArrayList<>(attribution);
        if (leftOut > 0) {
            remarks.add(
                    "(Not in this file: " + leftOut + " for which the standard has no table, such as squares and other"
                            + " areas, crossings drawn as points, and ways that are not open to everybody.)");
        }
        return remarks;
    }

    @Override
    public Writing begin(OutputStream stream) throws IOException {
        CnigExport export = new CnigExport(insee, remarks(), stream);
        return new Writing() {
            @Override
            public void write(Feature feature) throws IOException {
                export.write((Street) feature);
            }

            @Override
            public void finish() throws IOException {
                export.finish();
            }

            @Override
            public void close() throws IOException {
                export.close();
            }
        };
    }
}
