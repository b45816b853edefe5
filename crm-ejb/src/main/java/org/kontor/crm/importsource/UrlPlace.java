package org.kontor.crm.importsource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A file at an address. The connection goes to the very addresses that the guard has judged, whatever the name resolves to a
 * moment later; redirects are not followed, compressed answers not asked for.
 */
final class UrlPlace implements Place {

    private static final Timeout CONNECT = Timeout.ofSeconds(10);
    private static final Timeout SILENCE = Timeout.ofSeconds(30);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int HEADER_MAX = 200;

    private final URI address;
    private final SourcePlace place;
    private final String secret;
    private final Limits limits;
    private final SourceMemory memory;
    private final CloseableHttpClient client;

    UrlPlace(SourcePlace place, String secret, Limits limits, SourceMemory memory, AddressGuard guard) {
        this.place = place;
        this.secret = secret;
        this.limits = limits;
        this.memory = memory;
        address = Objects.requireNonNull(place.uri());
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Guarded(guard))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(SILENCE)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(SILENCE).build())
                .setUserAgent("Kontor-CRM")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private record Guarded(AddressGuard guard) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) {
            return guard.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @Override
    public List<Found> list() {
        String path = address.getPath() == null ? "" : address.getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        return List.of(new Found(name.isEmpty() ? "import.csv" : name, -1, null));
    }

    @Override
    public @Nullable Fetched fetch(Found file) throws IOException {
        HttpGet request = request();
        Spool spool = new Spool(limits);
        AtomicBoolean isLate = new AtomicBoolean();
        // However slowly the other side drips, it ends.
        CompletableFuture.delayedExecutor(limits.seconds(), TimeUnit.SECONDS).execute(() -> {
            isLate.set(true);
            request.cancel();
        });
        try {
            return client.execute(request, response -> taken(file, response, spool));
        } catch (IOException cut) {
            if (isLate.get()) {
                throw new SourceTrouble("imports.source.trouble.slow", limits.seconds());
            }
            throw cut;
        }
    }

    private HttpGet request() {
        HttpGet request = new HttpGet(address);
        if (memory.etag() != null) {
            request.setHeader("If-None-Match", memory.etag());
        }
        if (memory.lastModified() != null) {
            request.setHeader("If-Modified-Since", memory.lastModified());
        }
        if (!place.login().isEmpty()) {
            byte[] pair = (place.login() + ":" + secret).getBytes(StandardCharsets.UTF_8);
            request.setHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        return request;
    }

    private static @Nullable Fetched taken(Found file, ClassicHttpResponse response, Spool spool) throws IOException {
        if (response.getCode() == NOT_MODIFIED) {
            return null;
        }
        if (response.getCode() != OK) {
            throw new SourceTrouble("imports.source.trouble.status", response.getCode());
        }
        HttpEntity entity = response.getEntity();
        Found announced = new Found(file.name(), entity.getContentLength(), null);
        return spool.take(announced, entity.getContent())
                .called(header(response, "ETag"), header(response, "Last-Modified"));
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue().length() > HEADER_MAX ? null : header.getValue();
    }

    @Override
    public void putAway(Found file, boolean imported) {
        // what lies at an address stays there
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
