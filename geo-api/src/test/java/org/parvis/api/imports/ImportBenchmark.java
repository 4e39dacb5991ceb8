package org.parvis.api.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.parvis.api.store.FeatureStore;
import org.parvis.api.store.ImportJob;
import org.parvis.api.store.ImportJobs;
import org.parvis.api.store.ImportState;
import org.parvis.geo.exchange.Formats;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.ColumnType;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.LayerSchema;
import org.parvis.geo.exchange.layer.LayerWriter;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.network.NetworkBuilder;
import org.parvis.geo.network.WalkProfiles;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.territory.Street;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;

/**
 * Rows a second from a shapefile into the database, beside ogr2ogr and shp2pgsql on the same file in the same run; and
 * from an extract of OpenStreetMap to the stored features and the walking network that is built of them, beside ogr2ogr,
 * which stores all elements and builds none. Arguments: a GeoJSON file of lines, and how many times as large the
 * shapefiles are, such as {@code 1 10 100}; then extracts. PostGIS is that of the tests ({@code .ci/postgis-start});
 * without its settings only H2 is measured.
 */
final class ImportBenchmark {
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;

    private static final @Nullable String URL = System.getenv("PARVIS_TEST_DATABASE_URL");

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private ImportBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path source = Path.of(arguments[0]);
        Path folder = Files.createTempDirectory("parvis-bench");
        OUT.printf("%-8s %-26s %10s %10s %12s%n", "rows", "into", "seconds", "rows/s", "peak heap MB");
        for (int index = 1; index < arguments.length; index++) {
            if (arguments[index].matches("\\d+")) {
                shapefile(source, Integer.parseInt(arguments[index]), folder.resolve("rows" + index));
            } else {
                extract(Path.of(arguments[index]), folder.resolve("extract" + index));
            }
        }
    }

    private static void shapefile(Path source, int times, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path zip = folder.resolve("streets.zip");
        long rows = write(source, zip, times);
        Question question = new Question(new SourceFile(zip, "streets.zip"), "streets");
        measure("Parvis, H2", question, embedded(folder));
        if (URL != null) {
            measure("Parvis, PostGIS", question, postgis(folder));
            others(rows, unpacked(zip, folder.resolve("shp")));
        }
    }

    private static void extract(Path file, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        String name = String.valueOf(file.getFileName());
        Question question = new Question(new SourceFile(file, name), PreviewMaking.DETECT);
        OUT.println(name + ", " + Files.size(file) + " bytes");
        measure("Parvis, H2", question, embedded(folder));
        if (URL != null) {
            measure("Parvis, PostGIS", question, postgis(folder));
            timed(psql() + " -c 'create schema if not exists bench_osm'");
            String ogr2ogr = "ogr2ogr -f PostgreSQL \"PG:" + where() + "\" " + file.toAbsolutePath()
                    + " -lco SCHEMA=bench_osm -lco OVERWRITE=YES >/dev/null 2>&1";
            medianOf("ogr2ogr", () -> timed(ogr2ogr));
            timed(psql() + " -c 'drop schema bench_osm cascade' 2>/dev/null");
        }
    }

    private static Map<String, String> embedded(Path folder) {
        return Map.of("parvis.home", folder.resolve("home").toString());
    }

    private static Map<String, String> postgis(Path folder) {
        Map<String, String> settings = new LinkedHashMap<>(embedded(folder));
        settings.put("spring.profiles.active", "postgis");
        settings.put("spring.datasource.url", URL);
        settings.put("spring.datasource.username", System.getenv("PARVIS_TEST_DATABASE_USER"));
        settings.put("spring.datasource.password", System.getenv("PARVIS_TEST_DATABASE_PASSWORD"));
        return settings;
    }

    /** A file, and what is to become of it. */
    private record Question(SourceFile source, String target) {}

    private static long write(Path source, Path zip, int times) throws IOException {
        LayerSchema schema = new LayerSchema(
                "streets",
                List.of(new Column("ID", ColumnType.WHOLE), new Column("NOM", ColumnType.TEXT)),
                java.util.Set.of("LineString"),
                List.of());
        long[] number = new long[1];
        try (OutputStream out = Files.newOutputStream(zip);
                LayerFile file = Formats.open(
                        new SourceFile(source, source.getFileName().toString()),
                        ReadingChoices.NONE,
                        ExchangeLimits.DEFAULT);
                LayerWriter writer = Formats.writable("shp").writer(schema, Crs.LAMBERT_93, out)) {
            Layer layer = file.layers().get(0);
            for (int copy = 0; copy < times; copy++) {
                AffineTransformation shift = AffineTransformation.translationInstance(copy % 10 * 0.2, copy / 10 * 0.2);
                layer.read(
                        row -> {
                            if (row.geometry() instanceof LineString) {
                                number[0]++;
                                written(writer, row, shift, number[0]);
                            }
                            return true;
                        },
                        issue -> {},
                        Deadline.NONE);
            }
            writer.finish();
        }
        return number[0];
    }

    private static void written(LayerWriter writer, LayerRow row, AffineTransformation shift, long number) {
        try {
            writer.write(new LayerRow(
                    number,
                    null,
                    Crs.LAMBERT_93.fromWgs84(shift.transform(java.util.Objects.requireNonNull(row.geometry()))),
                    List.of(number, String.valueOf(row.values().get(0)))));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static void measure(String into, Question question, Map<String, String> settings)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("--spring.main.banner-mode=off", "--logging.level.root=error"));
        settings.forEach((name, value) -> all.add("--" + name + "=" + value));
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ImportCommand.WithoutWeb.class)
                .web(WebApplicationType.NONE)
                .run(all.toArray(String[]::new))) {
            medianOf(into, () -> round(question, context));
        }
    }

    /**
     * @param rows that were written; 0 if nobody counted them
     * @param network nanoseconds to read the streets and build the network of them; 0 if it was not built
     * @param megabytes the peak of the heap; 0 for another process
     */
    private record Run(long rows, long nanoseconds, long network, long megabytes) {}

    private interface Round {
        Run run() throws IOException, InterruptedException;
    }

    /** Rounds to warm up are not counted. */
    private static void medianOf(String into, Round round) throws IOException, InterruptedException {
        List<Run> runs = new ArrayList<>();
        for (int number = 0; number < WARM_UP + ROUNDS; number++) {
            Run run = round.run();
            if (number >= WARM_UP) {
                runs.add(run);
            }
        }
        long peak = runs.stream().mapToLong(Run::megabytes).max().orElse(0);
        long rows = runs.get(0).rows();
        report(into, rows, median(runs, Run::nanoseconds), peak);
        if (runs.get(0).network() > 0) {
            report("  and its network", 0, median(runs, Run::network), 0);
        }
    }

    private static long median(List<Run> runs, ToLongFunction<Run> value) {
        return runs.stream().mapToLong(value).sorted().toArray()[runs.size() / 2];
    }

    /** Each into collections without these features: the import is undone afterwards. */
    private static Run round(Question question, ConfigurableApplicationContext context) {
        SourceFile source = question.source();
        ImportWork work = context.getBean(ImportWork.class);
        PreviewMaking.Made made = context.getBean(PreviewMaking.class)
                .make(
                        new PreviewMaking.Question(source, null, question.target(), null),
                        new JobProgress(),
                        Deadline.NONE);
        ImportJob job = new ImportJob(
                UUID.randomUUID(),
                ImportState.APPLYING,
                source.name(),
                1,
                "none",
                question.target(),
                Instant.now(),
                null,
                null,
                null,
                null,
                null,
                false);
        context.getBean(ImportJobs.class).create(job, UUID.randomUUID());
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long began = System.nanoTime();
        ImportCounts counts = work.apply(job, source, made.choices(), new JobProgress(), Deadline.NONE)
                .counts();
        long took = System.nanoTime() - began;
        long peak = pools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        long network = question.target().equals(PreviewMaking.DETECT) ? network(context) : 0;
        work.undo(job, true);
        return new Run(counts.added(), took, network, peak >> 20);
    }

    /** As far as it takes to walk on it as an adult. */
    private static long network(ConfigurableApplicationContext context) {
        FeatureStore<Street> streets = context.<FeatureStore<Street>>getBeanProvider(
                        ResolvableType.forClassWithGenerics(FeatureStore.class, Street.class))
                .getObject();
        long began = System.nanoTime();
        NetworkBuilder.build(streets.all())
                .weights(WalkProfiles.STANDARD.all().get(0).walker())
                .hierarchyWeights();
        return System.nanoTime() - began;
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static void others(long rows, Path shape) throws IOException, InterruptedException {
        String ogr2ogr = "ogr2ogr -f PostgreSQL \"PG:" + where() + "\" " + shape
                + " -nln bench_ogr -overwrite -nlt LINESTRING -t_srs EPSG:4326";
        medianOf("ogr2ogr", () -> timed(ogr2ogr, rows));
        // The table is there for shp2pgsql to drop.
        timed(psql() + " -c 'create table if not exists bench_shp(geom geometry(LineString, 4326))'");
        String shp2pgsql =
                "shp2pgsql -d -D -I -s 2154:4326 -S " + shape + " bench_shp 2>/dev/null | " + psql() + " >/dev/null";
        medianOf("shp2pgsql | psql", () -> timed(shp2pgsql, rows));
        timed(psql() + " -c 'drop table if exists bench_ogr, bench_shp'");
    }

    private static String psql() {
        return "psql -q -X \"" + where() + "\"";
    }

    /** The database as PostgreSQL's own programs name it. */
    private static String where() {
        URI database = URI.create(Objects.requireNonNull(URL).substring("jdbc:".length()));
        return "host=" + database.getHost() + " port=" + database.getPort() + " dbname="
                + database.getPath().substring(1) + " user=" + System.getenv("PARVIS_TEST_DATABASE_USER");
    }

    private static Run timed(String command) throws IOException, InterruptedException {
        return timed(command, 0);
    }

    private static Run timed(String command, long rows) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", "set -o pipefail; " + command);
        builder.environment().put("PGPASSWORD", System.getenv("PARVIS_TEST_DATABASE_PASSWORD"));
        long began = System.nanoTime();
        int status = builder.inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("Failed: " + command);
        }
        return new Run(rows, System.nanoTime() - began, 0, 0);
    }

    private static void report(String into, long rows, long nanoseconds, long megabytes) {
        double seconds = nanoseconds / (double) TimeUnit.SECONDS.toNanos(1);
        OUT.printf(
                Locale.ROOT,
                "%-8s %-26s %10.2f %10s %12s%n",
                rows == 0 ? "" : rows,
                into,
                seconds,
                rows == 0 ? "" : Math.round(rows / seconds),
                megabytes == 0 ? "" : megabytes);
    }

    private static Path unpacked(Path zip, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path shape = folder;
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file =
                        folder.resolve(Path.of(entry.getName()).getFileName().toString());
                Files.copy(entries, file);
                shape = file.toString().endsWith(".shp") ? file : shape;
            }
        }
        return shape;
    }
}
