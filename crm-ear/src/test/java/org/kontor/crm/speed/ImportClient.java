package org.kontor.crm.speed;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kontor.crm.product.Product;

/** Imports lists by REST and watches them. */
final class ImportClient {

    private static final Duration PATIENCE = Duration.ofMinutes(40);
    private static final long LOOK_MS = 500;
    private static final String BOUNDARY = "kontorBenchmark";
    private static final String CREDENTIALS =
            Base64.getEncoder().encodeToString("admin:kontor-demo".getBytes(StandardCharsets.UTF_8));

    private final Product product;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ImportClient(Product product) {
        this.product = product;
    }

    /**
     * How a run went.
     *
     * @param run its document at the end
     * @param seconds from the last byte of the request to the end
     * @param steps how long it was seen in each of its steps, seconds
     */
    record Course(JsonObject run, double seconds, Map<String, Double> steps) {

        long id() {
            return run.get("id").getAsLong();
        }
    }

    /** Imports a list and waits. */
    Course load(Path file, boolean trial) {
        try {
            JsonObject run = send(request("/imports")
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(BodyPublishers.concat(
                            BodyPublishers.ofString(part("profile", "", "{\"trial\": " + trial + "}")
                                    + part("file", "; filename=\"" + file.getFileName() + "\"", "")
                                            .stripTrailing()
                                    + "\r\n\r\n"),
                            BodyPublishers.ofFile(file),
                            BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"))));
            return await(run);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets a run do something that is named behind its address, and waits. */
    Course tell(long id, String what) {
        return await(send(request("/imports/" + id + "/" + what).POST(BodyPublishers.noBody())));
    }

    private static String part(String name, String more, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n"
                + content + "\r\n";
    }

    private Course await(JsonObject begun) {
        long start = System.nanoTime();
        Map<String, Double> steps = new LinkedHashMap<>();
        JsonObject run = begun;
        long looked = start;
        while (run.get("status").getAsString().matches("QUEUED|RUNNING")) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("too long: " + run);
            }
            pause();
            run = send(request("/imports/" + begun.get("id").getAsLong()).GET());
            String step = run.has("step") ? run.get("step").getAsString() : "ELSE";
            long now = System.nanoTime();
            steps.merge(step, (now - looked) / 1e9, Double::sum);
            looked = now;
        }
        return new Course(run, (System.nanoTime() - start) / 1e9, steps);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(product.url("/api/v1" + path)))
                .header("Authorization", "Basic " + CREDENTIALS)
                .timeout(PATIENCE);
    }

    private JsonObject send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer + " " + answer.body());
            }
            return JsonParser.parseString(answer.body()).getAsJsonObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
