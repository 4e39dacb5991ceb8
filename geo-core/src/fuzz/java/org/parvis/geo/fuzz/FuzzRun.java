package org.parvis.geo.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fuzzes all readers, two at a time, each in a process of its own, and prints what came of it. Arguments: {@code --seconds
 * N} for each reader at most, 60 if left out; {@code --inputs N} for each at most, any number if left out; and the names of
 * readers, all if left out. Ends with status 1 where something was found, and tells it; the input lies in {@code
 * target/fuzz} then. An input that was only slow has to be slow again by itself: the machine may have been busy.
 */
public final class FuzzRun {
    private static final Path SEEDS = Path.of("src/fuzz/seeds");
    private static final Path WORK = Path.of("target/fuzz");
    private static final int LONGEST_INPUT = 65_536;
    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs");
    private static final Pattern SLOW = Pattern.compile("libFuzzer: timeout|took longer than the");
    private static final int LINES_OF_A_FINDING = 80;
    private static final Pattern COVERED = Pattern.compile("cov: (\\d+)");

    private FuzzRun() {}

    /** What came of one reader. */
    private record Outcome(String name, String runs, String covered, boolean sound, Path log) {}

    /** See above. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        List<String> names = new ArrayList<>(List.of(arguments));
        names.removeIf(String::isBlank);
        int seconds = option(names, "--seconds", 60);
        int inputs = option(names, "--inputs", -1);
        if (names.isEmpty()) {
            names.addAll(FuzzedReaders.names());
        }
        names.forEach(FuzzedReaders::named);
        System.exit(all(names, seconds, inputs) ? 0 : 1);
    }

    private static int option(List<String> arguments, String name, int usual) {
        int index = arguments.indexOf(name);
        if (index < 0) {
            return usual;
        }
        arguments.remove(index);
        return Integer.parseInt(arguments.remove(index));
    }

    private static boolean all(List<String> names, int seconds, int inputs)
            throws IOException, InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Outcome>> running = new ArrayList<>();
            for (String name : names) {
                running.add(threads.submit(() -> fuzz(name, seconds, inputs)));
            }
            System.out.printf("%n| reader | inputs | branches reached | |%n|---|---|---|---|%n");
            boolean sound = true;
            for (Future<Outcome> each : running) {
                Outcome outcome = each.get();
                sound &= outcome.sound();
                System.out.printf(
                        "| %s | %s | %s | %s |%n",
                        outcome.name(),
                        outcome.runs(),
                        outcome.covered(),
                        outcome.sound() ? "sound" : "FOUND SOMETHING, see " + outcome.log());
                if (!outcome.sound()) {
                    tell(outcome.log());
                }
            }
            return sound;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void tell(Path log) throws IOException {
        text(log).lines()
                .dropWhile(line -> !line.startsWith("=="))
                .limit(LINES_OF_A_FINDING)
                .forEach(System.out::println);
    }

    private static Outcome fuzz(String name, int seconds, int inputs) throws IOException, InterruptedException {
        Path folder = WORK.resolve(name);
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        copySeeds(name, seeds);
        Path log = folder.resolve("log.txt");
        // The same inputs at every run: what fails once fails again.
        List<String> much = List.of("-seed=1", "-runs=" + inputs, "-max_total_time=" + seconds, "-max_len=" + LONGEST_INPUT);
        boolean sound = jazzer(name, folder, log, much, List.of(corpus, seeds)) == 0;
        String text = text(log);
        if (!sound && SLOW.matcher(text).find()) {
            List<Path> found = findings(folder);
            sound = jazzer(name, folder, folder.resolve("again.txt"), List.of(), found) == 0;
        }
        return new Outcome(name, last(DONE, text), last(COVERED, text), sound, log);
    }

    /** @return the status with which it ends, 0 if nothing was found */
    private static int jazzer(String name, Path folder, Path log, List<String> options, List<Path> inputs)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "-classpath",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzedInput.class.getName(),
                "--target_args=" + name,
                "--instrumentation_includes=org.parvis.**",
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.IntegerOverflow",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-timeout=10",
                "-rss_limit_mb=1500"));
        command.addAll(options);
        inputs.forEach(input -> command.add(input.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
    }

    /** The inputs that were kept because something was found. */
    private static List<Path> findings(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("(crash|timeout|slow-unit)-[0-9a-f]+"))
                    .toList();
        }
    }

    private static String text(Path log) throws IOException {
        return Files.readString(log, StandardCharsets.ISO_8859_1);
    }

    private static void copySeeds(String name, Path to) throws IOException {
        for (Path file : seedFiles(name)) {
            Path copy = to.resolve(file.getFileName());
            Files.deleteIfExists(copy);
            Files.copy(file, copy);
        }
    }

    private static List<Path> seedFiles(String name) throws IOException {
        Path folder = SEEDS.resolve(name);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** What the fuzzing of a reader begins with. */
    static List<byte[]> seeds(String name) throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (Path file : seedFiles(name)) {
            seeds.add(Files.readAllBytes(file));
        }
        return seeds;
    }

    private static String last(Pattern pattern, String text) {
        String found = "–";
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            found = matcher.group(1);
        }
        return found;
    }
}
