package org.parvis.api.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.parvis.api.imports.ImportPreview.Need;
import org.parvis.api.store.ImportJob;
import org.parvis.api.store.ImportJobs;
import org.parvis.api.store.ImportState;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.exchange.mapping.TargetCollection;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code import}: the same as over HTTP, without a web server. */
public final class ImportCommand {
    public static final String NAME = "import";

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int WRONG_USAGE = 2;

    private static final int MOST_ISSUES = 50;

    private final PrintStream out;
    private final PrintStream errors;

    private ImportCommand(PrintStream out, PrintStream errors) {
        this.out = out;
        this.errors = errors;
    }

    /** The store and what imports need of it. Not a component, so that no scan finds it. */
    @EnableAutoConfiguration
    @EntityScan("org.parvis.api.store")
    @ComponentScan({"org.parvis.api.store", "org.parvis.api.json", "org.parvis.api.imports"})
    static class WithoutWeb {}

    public static boolean isAskedFor(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /** @return the exit status: 0 done, 1 refused, 2 called wrongly */
    public static int run(String[] arguments) {
        return run(Arrays.asList(arguments).subList(1, arguments.length), System.out, System.err);
    }

    static int run(List<String> arguments, PrintStream out, PrintStream errors) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.println(CommandOptions.HELP);
            return DONE;
        }
        return new ImportCommand(out, errors).run(arguments);
    }

    private int run(List<String> arguments) {
        CommandOptions options;
        try {
            options = CommandOptions.of(arguments);
            if (!options.to().equals(PreviewMaking.DETECT)) {
                TargetCollection.of(options.to());
            }
            if (!Files.isRegularFile(options.file())) {
                throw ParvisException.invalid("FILE", "There is no file " + options.file() + ".");
            }
        } catch (ParvisException wrong) {
            errors.println(wrong.getMessage());
            errors.println("import --help says how it is written.");
            return WRONG_USAGE;
        }
        boolean started = false;
        try (ConfigurableApplicationContext context = start(options)) {
            started = true;
            return imported(context, options) ? DONE : REFUSED;
        } catch (ParvisException refused) {
            errors.println(refused.getMessage());
        } catch (RuntimeException | OutOfMemoryError failed) {
            errors.println(why(failed, started));
        }
        return REFUSED;
    }

    private static String why(Throwable failed, boolean started) {
        Throwable root = rootOf(failed);
        if (root instanceof OutOfMemoryError) {
            return "The memory is too small for this import ("
                    + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MB); nothing was changed. Give it more (java -Xmx2g -jar …), or cut the file into pieces.";
        }
        if (isInUse(failed)) {
            return "A running Parvis holds this database. Import through its page or POST /api/v1/imports, or stop it"
                    + " first.";
        }
        return started
                ? "The import failed, and nothing was changed: " + root.getMessage()
                : "Parvis could not be started for the import: " + root.getMessage();
    }

    private static ConfigurableApplicationContext start(CommandOptions options) {
        List<String> settings = new ArrayList<>(options.settings());
        settings.add("--spring.main.banner-mode=off");
        settings.add("--spring.main.log-startup-info=false");
        settings.add("--logging.level.root=error");
        return new SpringApplicationBuilder(WithoutWeb.class)
                .web(WebApplicationType.NONE)
                .run(settings.toArray(String[]::new));
    }

    private boolean imported(ConfigurableApplicationContext context, CommandOptions options) {
        JobProgress progress = new JobProgress();
        return new ProgressLines(progress, errors).during(() -> imported(context, options, progress));
    }

    private boolean imported(ConfigurableApplicationContext context, CommandOptions options, JobProgress progress) {
        PreviewMaking previews = context.getBean(PreviewMaking.class);
        SourceFile source = new SourceFile(
                options.file(), UploadForm.bareName(options.file().getFileName().toString()));
        PreviewMaking.Made made =
                previews.make(new PreviewMaking.Question(source, null, options.to(), null), progress, Deadline.NONE);
        JsonMapper mapper = context.getBean(JsonMapper.class);
        if (options.hasChoices()) {
            ImportChoices chosen =
                    new ChoicesCheck(mapper.writeValueAsString(made.preview())).complete(options.over(made.choices()));
            PreviewMaking.Made again = previews.make(
                    new PreviewMaking.Question(source, chosen, options.to(), null), progress, Deadline.NONE);
            return written(context, options, source, again, progress);
        }
        return written(context, options, source, made, progress);
    }

    private boolean written(
            ConfigurableApplicationContext context,
            CommandOptions options,
            SourceFile source,
            PreviewMaking.Made made,
            JobProgress progress) {
        new PreviewText(out).print(made, MOST_ISSUES);
        for (Need need : made.preview().needs()) {
            errors.println("Needed for " + need.layer() + ": " + need.why());
        }
        if (!made.preview().needs().isEmpty()) {
            return false;
        }
        String preview = context.getBean(JsonMapper.class).writeValueAsString(made.preview());
        new ChoicesCheck(preview).requireComplete(made.choices());
        if (options.dryRun()) {
            out.println("Nothing was written (--dry-run).");
            return true;
        }
        ImportJobs jobs = context.getBean(ImportJobs.class);
        ImportJob job = job(source, options, preview);
        jobs.create(job, UUID.randomUUID());
        boolean applied = false;
        try {
            ImportCounts counts = context.getBean(ImportWork.class)
                    .apply(job, source, made.choices(), progress, Deadline.NONE)
                    .counts();
            applied = true;
            out.println("Done: " + counts.added() + " added, " + counts.changed() + " changed, " + counts.same()
                    + " the same, " + counts.retired() + " retired, " + counts.refused() + " refused. Import "
                    + job.id()
                    + (jobs.get(job.id()).orElseThrow().undoable() ? " can be undone." : " cannot be undone."));
        } finally {
            if (!applied) {
                jobs.delete(job.id());
            }
        }
        return true;
    }

    private static ImportJob job(SourceFile source, CommandOptions options, String preview) {
        try {
            return new ImportJob(
                    UUID.randomUUID(),
                    ImportState.APPLYING,
                    source.name(),
                    Files.size(source.path()),
                    checksum(source),
                    options.to(),
                    Instant.now().truncatedTo(ChronoUnit.MICROS),
                    null,
                    null,
                    preview,
                    null,
                    null,
                    false);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String checksum(SourceFile source) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream stream = new DigestInputStream(Files.newInputStream(source.path()), digest)) {
                stream.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256.", missing);
        }
    }

    private static boolean isInUse(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("already in use")) {
                return true;
            }
        }
        return false;
    }

    private static Throwable rootOf(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
