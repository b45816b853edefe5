package org.kontor.crm.run;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** Waits until the product answers and says where it is. */
final class Announcement implements Runnable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final int port;
    private final Path data;
    private final boolean demo;
    private final PrintStream out;

    Announcement(int port, Path data, boolean demo, PrintStream out) {
        this.port = port;
        this.data = data;
        this.demo = demo;
        this.out = out;
    }

    @Override
    public void run() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        URI health = URI.create("http://localhost:" + port + "/health/ready");
        try {
            while (System.nanoTime() < deadline) {
                if (ready(client, health)) {
                    out.println(text());
                    return;
                }
                Thread.sleep(250);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ready(HttpClient client, URI health) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private String text() {
        String users = demo ? """
                  Sign in     admin            administrator
                              marek.wojcik     head of department
                              anna.kowalczyk   salesperson
                              password of every demo user: kontor-demo (for the demo only)
                """ : "  Sign in     with the users of this installation\n";
        return """

                ------------------------------------------------------------------------
                  Kontor CRM  http://localhost:%d/crm/
                %s  Data        %s
                              kept between runs and by mvn clean
                  Stop        Ctrl-C
                ------------------------------------------------------------------------
                """.formatted(port, users, data);
    }
}
