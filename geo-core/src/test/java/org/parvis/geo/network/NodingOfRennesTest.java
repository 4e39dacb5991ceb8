package org.parvis.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;

/** The 3,065 named streets of Rennes, as they are and as if each had been drawn by hand without regard to the others. */
class NodingOfRennesTest {
    private static final Path RENNES = Path.of("../../shared/data/rennes-streets/rennes.geojson");
    private static final MetricPlane PLANE = new MetricPlane(-1.67, 48.11);
    private static final Pattern LINE =
            Pattern.compile("\"type\": \"LineString\", \"coordinates\": \\[(\\[.*?\\])\\]\\}");
    private static final Pattern LAYER = Pattern.compile("\"layer\": \"(-?\\d)\"");
    private static final Pattern POSITION = Pattern.compile("\\[(-?[\\d.]+), (-?[\\d.]+)\\]");

    @Test
    void streetsDrawnApartBecomeOneTown() throws IOException {
        double asDrawn = largestShare(NetworkBuilder.build(streets(0.2, false)));
        double noded = largestShare(NetworkBuilder.build(streets(0.2, true)));
        assertThat(asDrawn).isLessThan(0.02);
        assertThat(noded).isGreaterThan(0.85);
    }

    @Test
    void whatIsJoinedAlreadyStaysJoined() throws IOException {
        WalkNetwork asDrawn = NetworkBuilder.build(streets(0, false));
        WalkNetwork noded = NetworkBuilder.build(streets(0, true));
        assertThat(largestShare(noded)).isGreaterThanOrEqualTo(largestShare(asDrawn));
        assertThat(noded.statistics().lengthMetres() / asDrawn.statistics().lengthMetres())
                .isBetween(0.999, 1.001);
        assertThat(noded.pieces()).isLessThan(asDrawn.pieces() * 5 / 4);
    }

    /**
     * @param unsteadyMetres how far each position of each line is off, at most, either way
     * @param layer whether they come from a source that draws no junctions
     */
    private static List<Street> streets(double unsteadyMetres, boolean layer) throws IOException {
        boolean required = "true".equals(System.getenv("PARVIS_DATA_REQUIRED"));
        assumeTrue(required || Files.exists(RENNES), "no streets of Rennes beside the repository");
        Random random = new Random(35);
        List<Street> streets = new ArrayList<>();
        for (String feature : Files.readString(RENNES).split("\"type\": \"Feature\",")) {
            Matcher line = LINE.matcher(feature);
            if (line.find()) {
                StreetSketch sketch =
                        StreetSketch.of(StreetClass.LOCAL_STREET, wkt(line.group(1), unsteadyMetres, random));
                Matcher level = LAYER.matcher(feature);
                if (level.find()) {
                    sketch.layer(Integer.parseInt(level.group(1)));
                }
                streets.add((layer ? sketch.fromGeographers() : sketch).draw());
            }
        }
        assertThat(streets).hasSize(3065);
        return streets;
    }

    private static String wkt(String coordinates, double unsteadyMetres, Random random) {
        List<String> positions = new ArrayList<>();
        Matcher position = POSITION.matcher(coordinates);
        while (position.find()) {
            double east = (Double.parseDouble(position.group(1)) - PLANE.originLongitude())
                    * PLANE.metresPerDegreeOfLongitude();
            double north = (Double.parseDouble(position.group(2)) - PLANE.originLatitude())
                    * PLANE.metresPerDegreeOfLatitude();
            positions.add((east + unsteadyMetres * (2 * random.nextDouble() - 1)) + " "
                    + (north + unsteadyMetres * (2 * random.nextDouble() - 1)));
        }
        return "LINESTRING(" + String.join(", ", positions) + ")";
    }

    /** How much of all length lies in the largest part that holds together. */
    private static double largestShare(WalkNetwork network) {
        int[] part = new int[network.nodes()];
        for (int node = 0; node < part.length; node++) {
            part[node] = node;
        }
        for (int piece = 0; piece < network.pieces(); piece++) {
            part[root(part, network.from(piece))] = root(part, network.to(piece));
        }
        double[] metres = new double[part.length];
        double largest = 0;
        for (int piece = 0; piece < network.pieces(); piece++) {
            int root = root(part, network.from(piece));
            metres[root] += network.metres(piece);
            largest = Math.max(largest, metres[root]);
        }
        return largest / network.statistics().lengthMetres();
    }

    private static int root(int[] part, int node) {
        int root = node;
        while (part[root] != root) {
            part[root] = part[part[root]];
            root = part[root];
        }
        return root;
    }
}
