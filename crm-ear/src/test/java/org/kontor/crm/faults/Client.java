package org.kontor.crm.faults;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.kontor.crm.product.Product;

/** One user's imports by REST, while servers come and go. */
final class Client {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String BOUNDARY = "kontorFaults";

    private final Product product;
    private final String credentials;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Client(Product product, String login) {
        this.product = product;
        credentials = Base64.getEncoder().encodeToString((login + ":kontor-demo").getBytes(StandardCharsets.UTF_8));
    }

    /** Uploads a list and gives the number of its run. */
    long load(Path file, boolean trial) throws IOException {
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"profile\"\r\n\r\n"
                        + "{\"trial\": " + trial + "}\r\n--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
                        + "\"\r\n\r\n"),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        return taken(send(request("/imports")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(body)))
                .get("id")
                .getAsLong();
    }

    /** Lets a run do what is named behind its address. */
    void tell(long run, String what) throws IOException {
        taken(send(request("/imports/" + run + "/" + what).POST(BodyPublishers.noBody())));
    }

    /** Where a run stands; empty while nobody answers. */
    Optional<JsonObject> look(long run) {
        try {
            HttpResponse<String> answer = send(request("/imports/" + run).GET());
            return answer.statusCode() == 200
                    ? Optional.of(JsonParser.parseString(answer.body()).getAsJsonObject())
                    : Optional.empty();
        } catch (IOException away) {
            return Optional.empty();
        }
    }

    /** Any address below the interface, as it answers. */
    HttpResponse<String> get(String path) throws IOException {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(product.url("/api/v1" + path)))
                .header("Authorization", "Basic " + credentials)
                .timeout(PATIENCE);
    }

    private static JsonObject taken(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new IOException(answer + " " + answer.body());
        }
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
