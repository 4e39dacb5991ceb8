package org.parvis.api.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.Street;

/**
 * A process of its own that writes until it is killed: benches one by one, each told on the standard output once it was
 * acknowledged, and beside them an import that never ends.
 */
final class UntilKilled {
    static final String STORED = "stored ";
    static final String IMPORTED = "imported ";

    private UntilKilled() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Stores stores = Stores.open(Map.of("parvis.home", arguments[0]));
        Thread importing = new Thread(() -> stores.transaction().executeWithoutResult(status -> {
            for (int batch = 1; ; batch++) {
                List<Street> streets = new ArrayList<>();
                for (int index = 0; index < 200; index++) {
                    streets.add(Samples.bareStreet());
                }
                stores.streets().putAll(streets);
                out.println(IMPORTED + batch);
            }
        }));
        importing.setDaemon(true);
        importing.start();
        while (true) {
            Furniture bench = Samples.bench(Geometries.point(7.42, 43.73));
            stores.furniture().create(bench);
            out.println(STORED + bench.id());
        }
    }
}
