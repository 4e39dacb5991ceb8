package org.parvis.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.parvis.api.ParvisApplication;
import org.parvis.api.collection.Caller;
import org.parvis.api.collection.Caller.Answer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The whole service without the bundled town, and somebody who imports into it. */
final class RunningImports implements AutoCloseable {
    static final Path DATA = Path.of("../../shared/data");

    private static final int MOST_LOOKS = 1_200;

    private final ConfigurableApplicationContext context;
    private final Caller caller;

    private RunningImports(ConfigurableApplicationContext context) {
        this.context = context;
        this.caller = new Caller(
                "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"),
                context.getBean(JsonMapper.class));
    }

    /** @param settings on top of the service's own */
    static RunningImports start(Path home, Map<String, String> settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--parvis.home=" + home,
                "--parvis.bundled-town=false",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn"));
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return new RunningImports(
                new SpringApplicationBuilder(ParvisApplication.class).run(arguments.toArray(String[]::new)));
    }

    Caller caller() {
        return caller;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Answer upload(String fileName, byte[] file, String... fields) {
        String boundary = "between-parts";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int index = 0; index < fields.length; index += 2) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fields[index]
                            + "\"\r\n\r\n" + fields[index + 1] + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return caller.send(HttpRequest.newBuilder(URI.create(caller.address() + "/api/v1/imports"))
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    /** Uploads, and waits until it was read. */
    ObjectNode read(String fileName, byte[] file, String... fields) {
        Answer accepted = upload(fileName, file, fields);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        assertThat(accepted.location()).isEqualTo(path(accepted.object()));
        return rest(accepted.object());
    }

    /** Asks for a step of a job, and waits until it is done. */
    ObjectNode step(JsonNode job, String step, JsonNode body) {
        Answer accepted = caller.post(path(job) + "/" + step, body.toString());
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        return rest(accepted.object());
    }

    ObjectNode undo(JsonNode job) {
        return rest(caller.post(path(job) + "/undo", "{}").object());
    }

    /** Waits until nothing is done any more. */
    ObjectNode rest(JsonNode job) {
        ObjectNode now = caller.get(path(job)).object();
        for (int look = 0; !now.get("progress").isNull() || isRunning(now); look++) {
            assertThat(look).as("the import does not end: %s", now).isLessThan(MOST_LOOKS);
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError(stopped);
            }
            now = caller.get(path(job)).object();
        }
        return now;
    }

    private static boolean isRunning(JsonNode job) {
        return List.of("reading", "applying", "undoing")
                .contains(job.get("state").asString());
    }

    static String path(JsonNode job) {
        return "/api/v1/imports/" + job.get("id").asString();
    }

    byte[] bytes(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(caller.address() + address))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return answer.body();
    }

    JsonNode json(String text) {
        return bean(JsonMapper.class).readTree(text);
    }

    long count(String collection) {
        return caller.get("/api/v1/" + collection + "?limit=0")
                .json()
                .get("numberMatched")
                .asLong();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Texts as files of an archive, by their names. */
    static byte[] zipped(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /** The files of a folder as a zip. */
    static byte[] zipped(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
