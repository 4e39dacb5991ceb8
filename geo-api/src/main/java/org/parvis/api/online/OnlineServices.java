package org.parvis.api.online;

import jakarta.annotation.PreDestroy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Fetches from services on the internet, within limits of size and time, over TLS, from public addresses only, at every
 * step of a redirect.
 */
@Component
@EnableConfigurationProperties(OnlineSettings.class)
public final class OnlineServices {
    private static final int MOST_REDIRECTS = 3;

    /** What was asked first, for each step of its redirects. */
    private static final String ASKED = "parvis.asked";

    private static final int PIECE = 16_384;

    /** Of an answer that is read into memory. */
    private static final int MOST_TEXT_BYTES = 4 << 20;

    /** Somebody waits for these before a page. */
    private static final Timeout TEXT_WITHIN = Timeout.ofSeconds(4);

    private static final Timeout CONNECT_WITHIN = Timeout.ofSeconds(10);

    private final OnlineSettings settings;
    private final boolean tlsOnly;
    private final CloseableHttpClient client;

    @Autowired
    OnlineServices(OnlineSettings settings) {
        this(
                settings,
                settings.privateNetworks() ? SystemDefaultDnsResolver.INSTANCE : new PublicResolver(),
                !settings.privateNetworks());
    }

    OnlineServices(OnlineSettings settings, DnsResolver resolver, boolean tlsOnly) {
        this.settings = settings;
        this.tlsOnly = tlsOnly;
        Timeout silence = Timeout.of(settings.within());
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT_WITHIN)
                                .setSocketTimeout(silence)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setMaxRedirects(MOST_REDIRECTS)
                        .setResponseTimeout(silence)
                        .build())
                .addRequestInterceptorLast((request, entity, context) -> {
                    requireAllowed(request.getScheme());
                    giveKey(request, context);
                })
                .setUserAgent("Parvis")
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    @PreDestroy
    void close() throws IOException {
        client.close();
    }

    public OnlineSettings settings() {
        return settings;
    }

    /** @throws ParvisException {@code SOURCE_UNAVAILABLE} with what to do, unless services may be asked */
    public void requireEnabled() {
        if (!settings.enabled()) {
            throw ParvisException.of(
                    ErrorCode.SOURCE_UNAVAILABLE,
                    "Parvis asks no service on the internet, since nobody switched that on: set parvis.online.enabled"
                            + " (PARVIS_ONLINE_ENABLED=true) and start it again.");
        }
    }

    /**
     * Fetches into a file.
     *
     * @param deadline until when
     * @throws ParvisException {@code SOURCE_UNAVAILABLE}; {@code TOO_LARGE}; {@code OUT_OF_TIME}; a part of the file may be there
     *     then
     */
    public void download(OnlineRequest request, Path file, Deadline deadline) {
        requireEnabled();
        try (OutputStream stream = Files.newOutputStream(file)) {
            fetch(new Exchange(request, http(request)), stream, settings.mostBytes(), deadline);
        } catch (IOException failed) {
            throw unavailable(request, failed);
        }
    }

    /**
     * Fetches a short answer.
     *
     * @throws ParvisException as {@link #download}
     */
    public String text(URI address, Deadline deadline) {
        requireEnabled();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        OnlineRequest request = OnlineRequest.get(address);
        HttpUriRequestBase http = http(request);
        http.setConfig(RequestConfig.custom()
                .setMaxRedirects(MOST_REDIRECTS)
                .setResponseTimeout(TEXT_WITHIN)
                .build());
        try {
            fetch(new Exchange(request, http), text, MOST_TEXT_BYTES, deadline);
        } catch (IOException failed) {
            throw unavailable(request, failed);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    /** What is asked, and how. */
    private record Exchange(OnlineRequest request, HttpUriRequestBase http) {}

    private static HttpUriRequestBase http(OnlineRequest request) {
        if (request.form().isEmpty()) {
            return new HttpGet(request.address());
        }
        HttpPost post = new HttpPost(request.address());
        List<BasicNameValuePair> pairs = request.form().entrySet().stream()
                .map(pair -> new BasicNameValuePair(pair.getKey(), pair.getValue()))
                .toList();
        post.setEntity(new UrlEncodedFormEntity(pairs, StandardCharsets.UTF_8));
        return post;
    }

    private void requireAllowed(String scheme) throws IOException {
        if (tlsOnly && !"https".equals(scheme)) {
            throw new IOException("it is not reached by https");
        }
    }

    /** A key goes to the host it was given for; a redirect to another host takes it along otherwise. */
    private static void giveKey(HttpRequest http, HttpContext context) {
        if (context.getAttribute(ASKED) instanceof OnlineRequest asked
                && !asked.keyHeader().isEmpty()) {
            http.removeHeaders(asked.keyHeader());
            URI address = asked.address();
            String host = address.getScheme() + "://" + address.getAuthority();
            if (host.equalsIgnoreCase(http.getScheme() + "://" + http.getAuthority())) {
                http.setHeader(asked.keyHeader(), asked.key());
            }
        }
    }

    private void fetch(Exchange exchange, OutputStream to, long mostBytes, Deadline deadline) throws IOException {
        long end = System.nanoTime() + settings.within().toNanos();
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(ASKED, exchange.request());
        client.execute(exchange.http(), context, response -> {
            requireSuccess(exchange, response);
            HttpEntity entity = response.getEntity();
            if (entity != null) {
                copy(exchange.http(), entity.getContent(), to, mostBytes, end, deadline);
            }
            return null;
        });
    }

    private static void requireSuccess(Exchange exchange, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        if (status / 100 != 2) {
            boolean aboutKey = (status == 401 || status == 403)
                    && !exchange.request().key().isEmpty();
            throw new IOException(exchange.http().getAuthority().getHostName() + " answers with status " + status
                    + (aboutKey ? "; is the key in the settings right" : ""));
        }
    }

    /** A server that sends a byte now and then is not silent; so the whole has its time too. */
    private void copy(
            HttpUriRequestBase request, InputStream from, OutputStream to, long mostBytes, long end, Deadline deadline)
            throws IOException {
        byte[] piece = new byte[PIECE];
        long bytes = 0;
        for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
            bytes += read;
            if (bytes > mostBytes) {
                request.abort();
                throw tooLarge(request, mostBytes);
            }
            if (System.nanoTime() - end > 0) {
                request.abort();
                throw new IOException(
                        "its answer takes longer than " + settings.within().toSeconds() + " s");
            }
            deadline.check();
            to.write(piece, 0, read);
        }
    }

    private static ParvisException tooLarge(HttpUriRequestBase request, long mostBytes) {
        return ParvisException.of(
                ErrorCode.TOO_LARGE,
                request.getAuthority().getHostName() + " sends more than " + mostBytes
                        + " bytes; ask for a smaller area, or raise parvis.online.most-bytes.");
    }

    private static ParvisException unavailable(OnlineRequest request, IOException failed) {
        String why = failed instanceof PublicResolver.NotPublicException
                ? "its name leads into a private network, which Parvis never asks"
                : String.valueOf(failed.getMessage());
        String host = "The service at " + request.address().getHost() + " could not be asked: ";
        if (request.key().isEmpty()) {
            return ParvisException.causedBy(
                    failed, ErrorCode.SOURCE_UNAVAILABLE, "source", host + why + ". Try again later.");
        }
        // Neither the reason nor its cause may tell the key, which a message about an address would.
        return ParvisException.of(
                ErrorCode.SOURCE_UNAVAILABLE, "source", host + why.replace(request.key(), "…") + ". Try again later.");
    }
}
