package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.kontor.crm.product.Browser;
import org.kontor.crm.product.Product;

/** I-10: imports from the server's own command line, and what the product does with them. */
class ConsoleST {

    private static final int MANY = 30_000;
    private static final Pattern INSTANCE = Pattern.compile("instance ID (\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @RegisterExtension
    final Browser browser = new Browser();

    @TempDir
    Path folder;

    private final String mark = UUID.randomUUID().toString();
    private Path file;

    @BeforeEach
    void list() {
        file = folder.resolve(mark + ".csv");
    }

    @Test
    void aScriptLearnsWhetherAllRowsWereTaken() throws IOException {
        Files.writeString(file, "Nazwa firmy;E-mail\nZ konsoli " + mark + ";\nZła;(at)\n");

        Said said = submit("--wait", "--pollingInterval_s=1", "--returnExitStatus");

        assertThat(said.code()).as(said.text()).isEqualTo(1);
        assertThat(said.text()).contains("1: created=1, ", "rejected=1");
        assertThat(console("listJobs").text()).contains("company-import");
        Page page = browser.signedInAs("admin");
        browser.open("/imports");
        assertThat(page.locator("tbody tr")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(mark))
                        .innerText())
                .contains("konsola: admin jako", "zakończony");
    }

    /** What the console's user has submitted the product may stop and go on with, on a page as after a server's end. */
    @Test
    void aRunOfTheConsoleIsHeldAndGoesOnInTheProduct() throws IOException, SQLException {
        writeMany();

        assertThat(submit().code()).isZero();
        await().atMost(PATIENCE).until(() -> run() > 0 && status().equals("RUNNING"));
        assertThat(tell("pause")).isLessThan(300);
        await().atMost(PATIENCE).until(() -> !status().equals("RUNNING"));
        assertThat(status()).isEqualTo("PAUSED");
        assertThat(tell("resume")).isLessThan(300);
        await().atMost(PATIENCE).until(() -> !List.of("QUEUED", "RUNNING").contains(status()));

        assertThat(document().get("created").getAsInt())
                .as(document().toString())
                .isEqualTo(MANY);
    }

    /** Stop, status, log and restart of the command line; lists of the REST interface. */
    @Test
    void aRunOfTheConsoleIsStoppedThereAndGoesOnThere() throws IOException, SQLException {
        writeMany();
        Page visitor = browser.signedInAs("admin");
        Matcher submitted = INSTANCE.matcher(submit().text());
        assertThat(submitted.find()).isTrue();
        String job = submitted.group(1);
        await().atMost(PATIENCE).until(() -> run() > 0 && status().equals("RUNNING"));

        Said stopped = console("stop", "--jobInstanceId=" + job, "--wait", "--pollingInterval_s=1");
        assertThat(stopped.text()).contains("Batch status: STOPPED");
        assertThat(console("status", "--jobInstanceId=" + job).text()).contains("STOPPED");
        assertThat(console("getJobLog", "--jobInstanceId=" + job).text()).contains("company-import");
        assertThat(batch(visitor, "jobinstances/" + job + "/jobexecutions").getAsJsonArray())
                .singleElement()
                .extracting(execution ->
                        execution.getAsJsonObject().get("batchStatus").getAsString())
                .isEqualTo("STOPPED");

        Said done =
                console("restart", "--jobInstanceId=" + job, "--wait", "--pollingInterval_s=1", "--returnExitStatus");
        assertThat(done.code()).as(done.text()).isZero();
        assertThat(done.text()).contains("0: created=" + MANY + ", ");
        assertThat(document().get("created").getAsInt()).isEqualTo(MANY);
        assertThat(batch(visitor, "jobinstances?pageSize=50").getAsJsonArray())
                .anySatisfy(instance -> assertThat(instance.getAsJsonObject())
                        .satisfies(one ->
                                assertThat(one.get("instanceId").getAsString()).isEqualTo(job))
                        .satisfies(one ->
                                assertThat(one.get("batchStatus").getAsString()).isEqualTo("COMPLETED")));
    }

    private void writeMany() throws IOException {
        Files.writeString(
                file,
                Stream.concat(Stream.of("Nazwa firmy"), IntStream.range(0, MANY).mapToObj(i -> mark + " " + i))
                        .collect(Collectors.joining("\n")));
    }

    /** What the batch REST interface answers the console's user. */
    private static JsonElement batch(Page visitor, String path) {
        try (BrowserContext console = visitor.context()
                .browser()
                .newContext(new NewContextOptions()
                        .setIgnoreHTTPSErrors(true)
                        .setHttpCredentials("admin", "kontor-demo"))) {
            return JsonParser.parseString(console.request()
                    .get("https://localhost:%d/ibm/api/batch/%s"
                            .formatted(Product.running().consolePort(), path))
                    .text());
        }
    }

    private Said submit(String... more) {
        List<String> options = new ArrayList<>(List.of(
                "--applicationName=crm",
                "--moduleName=crm-batch.jar",
                "--componentName=ImportJobs",
                "--jobXMLName=company-import",
                "--jobParameter=user=admin",
                "--jobParameter=file=" + file));
        options.addAll(List.of(more));
        return console("submit", options.toArray(String[]::new));
    }

    /** What the command printed and its exit code. */
    private record Said(String text, int code) {}

    private Said console(String action, String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("kontor.test.wlp"), "bin/batchManager")
                        .toString(),
                action,
                "--batchManager=localhost:" + browser.product().consolePort(),
                "--trustSslCertificates",
                "--user=admin",
                "--password=kontor-demo"));
        command.addAll(List.of(options));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process = builder.start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(text, process.waitFor());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The run's number, 0 until there is one. */
    private long run() throws SQLException {
        try (var database =
                        DriverManager.getConnection(browser.product().databaseUrl(), "kontor_owner", "kontor-demo");
                var statement =
                        database.prepareStatement("select coalesce(max(id), 0) from import_run where file_name = ?")) {
            statement.setString(1, mark + ".csv");
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private JsonObject document() throws SQLException {
        return JsonParser.parseString(browser.product()
                        .rest("admin", "GET", "/imports/" + run(), "")
                        .body())
                .getAsJsonObject();
    }

    private String status() throws SQLException {
        return document().get("status").getAsString();
    }

    private int tell(String what) throws SQLException {
        return browser.product()
                .rest("admin", "POST", "/imports/" + run() + "/" + what, "")
                .statusCode();
    }
}
