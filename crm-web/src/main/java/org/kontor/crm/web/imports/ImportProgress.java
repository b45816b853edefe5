package org.kontor.crm.web.imports;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kontor.crm.access.Rights;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.shared.Json;
import org.kontor.crm.web.signin.CurrentUser;

/**
 * Tells pages how far imports are, as server-sent events (WHATWG HTML, 9.2), each second and in the reader's words (I-07):
 * {@code GET /progress/imports/12} or {@code /12,15}. {@code progress} says where each stands, {@code end} that one of them works
 * no more, whereupon the stream ends. It ends, too, when the session or the right to see one of them does. After half a minute
 * it breaks off, so that nothing holds a server that is to stop, and browsers connect anew. A run that one may not see is none (404); without a seat
 * ({@link StreamSeats}) there is no stream (503).
 */
@WebServlet("/progress/imports/*")
public class ImportProgress extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** So many runs a stream tells of. */
    static final int MOST = 10;

    private static final Pattern RUNS = Pattern.compile("/\\d{1,18}(,\\d{1,18}){0,9}");
    private static final Duration LIFE = Duration.ofSeconds(25);
    private static final long BETWEEN_MS = 1000;
    private static final int AGAIN_MS = 500;

    @Inject
    ImportService imports;

    @Inject
    RunWords words;

    @Inject
    CurrentUser currentUser;

    @Inject
    StreamSeats seats;

    private volatile boolean over;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "");
        if (!RUNS.matcher(path).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<Long> wanted =
                Stream.of(path.substring(1).split(",")).map(Long::valueOf).toList();
        if (seen(currentUser.getRights(), wanted).size() < wanted.size()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        long session = currentUser.getSessionId();
        if (!seats.take(session)) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no"); // proxies are not to gather events
            tell(wanted, response);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            seats.leave(session);
        }
    }

    private void tell(List<Long> wanted, HttpServletResponse response) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(LIFE);
        send(response, "retry: " + AGAIN_MS);
        while (!over && Instant.now().isBefore(end) && currentUser.isStillIn()) {
            List<ImportRun> runs = seen(currentUser.rightsByNow(), wanted);
            if (runs.size() < wanted.size()) {
                return;
            }
            send(response, "event: progress\ndata: " + told(runs));
            if (!runs.stream().allMatch(ImportRun::isActive)) {
                send(response, "event: end\ndata: end");
                return;
            }
            Thread.sleep(BETWEEN_MS);
        }
    }

    private List<ImportRun> seen(Rights rights, List<Long> wanted) {
        return wanted.stream().flatMap(id -> imports.find(rights, id).stream()).toList();
    }

    private String told(List<ImportRun> runs) {
        JsonArrayBuilder told = Json.createArrayBuilder();
        for (ImportRun run : runs) {
            RunPace pace = RunPace.of(run, Instant.now());
            told.add(Json.createObjectBuilder()
                    .add("id", run.id())
                    .add("doing", words.doing(run))
                    .add("percent", pace.percent())
                    .add("quarter", pace.quarter())
                    .add("done", words.done(run))
                    .add("pace", run.failure() == null ? words.pace(pace) : "")
                    .add("broken", words.broken(run)));
        }
        return told.build().toString();
    }

    private static void send(HttpServletResponse response, String event) throws IOException {
        response.getOutputStream().write((event + "\n\n").getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    @Override
    public void destroy() {
        over = true;
    }
}
