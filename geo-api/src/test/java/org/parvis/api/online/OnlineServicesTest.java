package org.parvis.api.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

class OnlineServicesTest {
    @TempDir
    private Path folder;

    private final RecordedService service = new RecordedService();

    @AfterEach
    void stop() {
        service.close();
    }

    /** A name that looks public and leads to the recorded service; all others are looked up as ever. */
    private static final class OnePublicName implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return host.equals("public.example")
                    ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                    : new PublicResolver().resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private static OnlineSettings settings(boolean enabled, long mostBytes, boolean privateNetworks) {
        URI none = URI.create("https://public.example/");
        return new OnlineSettings(
                enabled,
                none,
                new OnlineSettings.OpenAgenda(none, "", Map.of()),
                new OnlineSettings.Datatourisme(null, ""),
                none,
                mostBytes,
                Duration.ofSeconds(5),
                privateNetworks);
    }

    private static OnlineServices here(long mostBytes) {
        return new OnlineServices(settings(true, mostBytes, true), SystemDefaultDnsResolver.INSTANCE, false);
    }

    private ParvisException refusal(OnlineServices services, URI address) {
        return refusal(services, OnlineRequest.get(address));
    }

    private ParvisException refusal(OnlineServices services, OnlineRequest request) {
        return catchThrowableOfType(
                ParvisException.class, () -> services.download(request, folder.resolve("f"), Deadline.NONE));
    }

    @Test
    void asksNobodyUnlessThatIsSwitchedOn() {
        OnlineServices off = new OnlineServices(settings(false, 100, true), SystemDefaultDnsResolver.INSTANCE, false);
        ParvisException refusal = refusal(off, service.address("/data"));
        assertThat(refusal.code()).isEqualTo(ErrorCode.SOURCE_UNAVAILABLE);
        assertThat(refusal).hasMessageContaining("PARVIS_ONLINE_ENABLED=true");
        assertThat(service.asked()).isEmpty();
    }

    @Test
    void fetchesIntoAFile() throws IOException {
        service.answer("/data", 200, Map.of(), "two lines\nof data");
        OnlineRequest request = OnlineRequest.post(service.address("/data"), Map.of("data", "[out:xml];"));
        here(100).download(request, folder.resolve("f"), Deadline.NONE);
        assertThat(Files.readString(folder.resolve("f"))).isEqualTo("two lines\nof data");
        assertThat(service.asked()).containsExactly("POST /data data=%5Bout%3Axml%5D%3B");
    }

    @Test
    void followsARedirectToAPublicAddressOnly() {
        service.answer("/moved", 302, Map.of("Location", "http://127.0.0.1:" + service.port() + "/secret"), "");
        service.answer("/secret", 200, Map.of(), "secret");
        OnlineServices guarded = new OnlineServices(settings(true, 100, false), new OnePublicName(), false);
        OnlineRequest keyed = OnlineRequest.get(URI.create("http://public.example:" + service.port() + "/moved"))
                .withKeyIn("key", "s3cret");
        ParvisException refusal = refusal(guarded, keyed);
        assertThat(refusal.code()).isEqualTo(ErrorCode.SOURCE_UNAVAILABLE);
        assertThat(refusal).hasMessageContaining("private network");
        assertThat(service.asked()).containsExactly("GET /moved");
    }

    @Test
    void aKeyStaysWithTheHostItWasGivenFor() {
        service.answer("/here", 302, Map.of("Location", "/there"), "");
        service.answer("/there", 302, Map.of("Location", "http://localhost:" + service.port() + "/elsewhere"), "");
        service.answer("/elsewhere", 200, Map.of(), "x");

        here(100)
                .download(
                        OnlineRequest.get(service.address("/here")).withKeyIn("key", "s3cret"),
                        folder.resolve("f"),
                        Deadline.NONE);

        assertThat(service.asked()).containsExactly("GET /here", "GET /there", "GET /elsewhere");
        assertThat(service.heard("key")).containsExactly("s3cret", "s3cret", "");
    }

    @Test
    void aKeyIsNeverTold() {
        service.answer("/loop/s3cret", 302, Map.of("Location", "/loop/s3cret"), "");
        service.answer("/refused", 403, Map.of(), "no");

        OnlineRequest looping =
                OnlineRequest.get(service.address("/loop/s3cret")).withKeyInAddress("s3cret");
        ParvisException refusal = refusal(here(100), looping);
        assertThat(refusal).hasMessageContaining("could not be asked").hasNoCause();
        assertThat(refusal.getMessage()).doesNotContain("s3cret");
        OnlineRequest refused = OnlineRequest.get(service.address("/refused")).withKeyIn("key", "s3cret");
        assertThat(refusal(here(100), refused))
                .hasMessageContaining("status 403; is the key in the settings right")
                .hasNoCause();
        assertThat(looping.toString()
                        + refused
                        + new OnlineSettings.OpenAgenda(service.address("/"), "s3cret", Map.of())
                        + new OnlineSettings.Datatourisme(service.address("/"), "s3cret"))
                .doesNotContain("s3cret");
    }

    @Test
    void goesToNoPrivateAddressByNumberNorWithoutTls() {
        OnlineServices guarded = new OnlineServices(settings(true, 100, false));
        assertThat(refusal(guarded, URI.create("https://127.0.0.1:" + service.port() + "/x")))
                .hasMessageContaining("private network");
        assertThat(refusal(guarded, URI.create("https://[::1]:" + service.port() + "/x")))
                .hasMessageContaining("private network");
        assertThat(refusal(guarded, URI.create("https://2130706433:" + service.port() + "/x"))
                        .code())
                .isEqualTo(ErrorCode.SOURCE_UNAVAILABLE);
        OnlineServices plain = new OnlineServices(settings(true, 100, false), new OnePublicName(), true);
        assertThat(refusal(plain, URI.create("http://public.example:" + service.port() + "/x")))
                .hasMessageContaining("https");
        assertThat(service.asked()).isEmpty();
    }

    @Test
    void stopsAtTheLimit() {
        service.answer("/data", 200, Map.of(), "x".repeat(101));
        assertThat(refusal(here(100), service.address("/data")).code()).isEqualTo(ErrorCode.TOO_LARGE);
    }

    @Test
    void saysThatTheServiceFailed() {
        service.answer("/data", 504, Map.of(), "busy");
        assertThat(refusal(here(100), service.address("/data"))).hasMessageContaining("status 504");
    }
}
