package org.parvis.api.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.api.online.OnlineRequest;
import org.parvis.api.online.OnlineServices;
import org.parvis.api.online.OnlineSettings;
import org.parvis.geo.exchange.json.JsonDocument;
import org.parvis.geo.exchange.json.JsonValue;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.openagenda.OpenAgendaFormat;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Fetches the events of an agenda that are still to come, page by page, into one file: each answer says with {@code after}
 * how to ask for the next (developers.openagenda.com, "Lecture d'événements d'un agenda").
 */
final class AgendaPages {
    /** The most that OpenAgenda gives at once. */
    private static final int PAGE = 300;

    private static final int MOST_PAGES = 1_000;

    /** The header in which OpenAgenda wants the key, so that it stands in no log of addresses. */
    private static final String KEY_HEADER = "key";

    private final OnlineServices services;
    private final ExchangeLimits limits;

    AgendaPages(OnlineServices services, ExchangeLimits limits) {
        this.services = services;
        this.limits = limits;
    }

    /**
     * What of a page says how to go on.
     *
     * @param events how many there are
     * @param after to be sent with the next request; empty at the end
     */
    private record Page(long events, List<String> after) {}

    /** @param agenda its number, digits alone */
    void fetch(String agenda, Path file, Deadline deadline) throws IOException {
        Path page = Files.createTempFile("parvis-online", ".page");
        try (OutputStream stream = Files.newOutputStream(file)) {
            stream.write(preface(agenda).getBytes(StandardCharsets.UTF_8));
            List<String> after = List.of();
            long bytes = 0;
            for (int number = 1; ; number++) {
                services.download(request(agenda, after), page, deadline);
                bytes += Files.size(page);
                requireRoom(number, bytes);
                Files.copy(page, stream);
                stream.write('\n');
                Page read = read(page);
                // One that leads to itself would go on for ever.
                if (read.events() == 0 || read.after().isEmpty() || read.after().equals(after)) {
                    return;
                }
                after = read.after();
            }
        } finally {
            Files.deleteIfExists(page);
        }
    }

    /** Which agenda it is and what licences are known, as the format reads it before the pages. */
    private String preface(String agenda) {
        return OpenAgendaFormat.preface(agenda, services.settings().openagenda().licences()) + "\n";
    }

    private OnlineRequest request(String agenda, List<String> after) {
        OnlineSettings.OpenAgenda settings = services.settings().openagenda();
        UriComponentsBuilder address = UriComponentsBuilder.fromUri(settings.address())
                .pathSegment("agendas", agenda, "events")
                .queryParam("detailed", 1)
                .queryParam("size", PAGE)
                .queryParam("relative[]", "current", "upcoming");
        for (int index = 0; index < after.size(); index++) {
            address.queryParam("after[]", "{after" + index + "}");
        }
        URI encoded = address.encode().build(after.toArray());
        return OnlineRequest.get(encoded).withKeyIn(KEY_HEADER, settings.key());
    }

    private void requireRoom(int pages, long bytes) {
        if (pages > MOST_PAGES || bytes > services.settings().mostBytes()) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE,
                    "agenda",
                    "The agenda has more than " + MOST_PAGES + " pages, or more than "
                            + services.settings().mostBytes() + " bytes (parvis.online.most-bytes); import a smaller"
                            + " one.");
        }
    }

    private Page read(Path page) throws IOException {
        long[] events = new long[1];
        JsonValue[] after = {JsonValue.NONE};
        try (InputStream stream = Files.newInputStream(page)) {
            new JsonDocument("of OpenAgenda", limits)
                    .read(stream, Set.of(OpenAgendaFormat.EVENTS), new JsonDocument.Visitor() {
                        @Override
                        public boolean item(long number, JsonValue item) {
                            events[0] = number;
                            return true;
                        }

                        @Override
                        public boolean tooLarge(long number) {
                            events[0] = number;
                            return true;
                        }

                        @Override
                        public void beside(String name, JsonValue value) {
                            after[0] = name.equals("after") ? value : after[0];
                        }
                    });
        } catch (ParvisException unreadable) {
            throw ParvisException.causedBy(
                    unreadable,
                    ErrorCode.SOURCE_UNAVAILABLE,
                    "source",
                    "OpenAgenda gave an answer that cannot be read: " + unreadable.getMessage() + " Try again later.");
        }
        return new Page(
                events[0], after[0].items().stream().map(JsonValue::text).collect(Collectors.toList()));
    }
}
