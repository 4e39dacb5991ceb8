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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.AffineTransformation;
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
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Deadline;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Rows a second from a shapefile into the database, beside ogr2ogr and shp2pgsql on the same file in the same run.
 * Arguments: a GeoJSON file of lines, and how many times as large the files are, such as {@code 1 10 100}. PostGIS is that
 * of the tests ({@code .ci/postgis-start}); without its settings only H2 is measured.
 */
final class ImportBenchmark {
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private ImportBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path source = Path.of(arguments[0]);
        Path folder = Files.createTempDirectory("parvis-bench");
        OUT.printf("%-8s %-22s %10s %10s %12s%n", "rows", "into", "seconds", "rows/s", "peak heap MB");
        for (int index = 1; index < arguments.length; index++) {
            int times = Integer.parseInt(arguments[index]);
            Path zip = folder.resolve("streets" + times + ".zip");
            long rows = write(source, zip, times);
            measure(
                    "Parvis, H2",
                    rows,
                    zip,
                    Map.of("parvis.home", folder.resolve("home" + times).toString()));
            String url = System.getenv("PARVIS_TEST_DATABASE_URL");
            if (url != null) {
                Map<String, String> postgis = new LinkedHashMap<>();
                postgis.put("parvis.home", folder.resolve("home" + times).toString());
                postgis.put("spring.profiles.active", "postgis");
                postgis.put("spring.datasource.url", url);
                postgis.put("spring.datasource.username", System.getenv("PARVIS_TEST_DATABASE_USER"));
                postgis.put("spring.datasource.password", System.getenv("PARVIS_TEST_DATABASE_PASSWORD"));
                measure("Parvis, PostGIS", rows, zip, postgis);
                others(rows, unpacked(zip, folder.resolve("shp" + times)), URI.create(url.substring("jdbc:".length())));
            }
        }
    }

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

    private static void measure(String into, long rows, Path zip, Map<String, String> settings)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("--spring.main.banner-mode=off", "--logging.level.root=error"));
        settings.forEach((name, value) -> all.add("--" + name + "=" + value));
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ImportCommand.WithoutWeb.class)
                .web(WebApplicationType.NONE)
                .run(all.toArray(String[]::new))) {
            medianOf(into, rows, () -> round(zip, context));
        }
    }

    /** @param megabytes the peak of the heap; 0 for another process */
    private record Run(long nanoseconds, long megabytes) {}

    private interface Round {
        Run run() throws IOException, InterruptedException;
    }

    /** Rounds to warm up are not counted. */
    private static void medianOf(String into, long rows, Round round) throws IOException, InterruptedException {
        List<Run> runs = new ArrayList<>();
        for (int number = 0; number < WARM_UP + ROUNDS; number++) {
            Run run = round.run();
            if (number >= WARM_UP) {
                runs.add(run);
            }
        }
        runs.sort(Comparator.comparingLong(Run::nanoseconds));
        long peak = runs.stream().mapToLong(Run::megabytes).max().orElse(0);
        report(into, rows, runs.get(ROUNDS / 2).nanoseconds(), peak);
    }

    /** Each into collections without these streets: the import is undone afterwards. */
    private static Run round(Path zip, ConfigurableApplicationContext context) {
        SourceFile source = new SourceFile(zip, "streets.zip");
        ImportWork work = context.getBean(ImportWork.class);
        PreviewMaking.Made made = context.getBean(PreviewMaking.class)
                .make(new PreviewMaking.Question(source, null, "streets", null), new JobProgress(), Deadline.NONE);
        ImportJob job = new ImportJob(
                UUID.randomUUID(),
                ImportState.APPLYING,
                source.name(),
                1,
                "none",
                "streets",
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
        work.apply(job, source, made.choices(), new JobProgress(), Deadline.NONE);
        long took = System.nanoTime() - began;
        long peak = pools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        work.undo(job, true);
        return new Run(took, peak >> 20);
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static void others(long rows, Path shape, URI database) throws IOException, InterruptedException {
        String name = database.getPath().substring(1);
        String user = System.getenv("PARVIS_TEST_DATABASE_USER");
        String where =
                "host=" + database.getHost() + " port=" + database.getPort() + " dbname=" + name + " user=" + user;
        String psql = "psql -q -X \"" + where + "\"";
        String ogr2ogr = "ogr2ogr -f PostgreSQL \"PG:" + where + "\" " + shape
                + " -nln bench_ogr -overwrite -nlt LINESTRING -t_srs EPSG:4326";
        medianOf("ogr2ogr", rows, () -> timed(ogr2ogr));
        // The table is there for shp2pgsql to drop.
        timed(psql + " -c 'create table if not exists bench_shp(geom geometry(LineString, 4326))'");
        String shp2pgsql =
                "shp2pgsql -d -D -I -s 2154:4326 -S " + shape + " bench_shp 2>/dev/null | " + psql + " >/dev/null";
        medianOf("shp2pgsql | psql", rows, () -> timed(shp2pgsql));
        timed(psql + " -c 'drop table if exists bench_ogr, bench_shp'");
    }

    private static Run timed(String command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", "set -o pipefail; " + command);
        builder.environment().put("PGPASSWORD", System.getenv("PARVIS_TEST_DATABASE_PASSWORD"));
        long began = System.nanoTime();
        int status = builder.inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("Failed: " + command);
        }
        return new Run(System.nanoTime() - began, 0);
    }

    private static void report(String into, long rows, long nanoseconds, long megabytes) {
        double seconds = nanoseconds / (double) TimeUnit.SECONDS.toNanos(1);
        OUT.printf(
                Locale.ROOT,
                "%-8d %-22s %10.2f %10.0f %12s%n",
                rows,
                into,
                seconds,
                rows / seconds,
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
