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
import org.kontor.crm.access.Rights;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.shared.Json;
import org.kontor.crm.web.signin.CurrentUser;

/**
 * Tells pages how far imports are, as server-sent events (WHATWG HTML, 9.2), as they go and in the reader's words (I-07):
 * {@code GET /progress/imports/12} of one run, {@code /list} of all in the reader's list that wait or work. {@code progress} says
 * where each stands, and of a list by its mark whether it is still as the page shows it; {@code end} says that none of them works
 * any more, whereupon the stream ends. It ends, too, when the session or the right to see the run does. After half a minute
 * it breaks off, so that nothing holds a server that is to stop, and browsers connect anew. A run that one may not see is none
 * (404); without a seat ({@link StreamSeats}) there is no stream (503).
 */
@WebServlet("/progress/imports/*")
public class ImportProgress extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String LIST = "/list";
    private static final Pattern RUN = Pattern.compile("/\\d{1,18}");
    private static final Duration LIFE = Duration.ofSeconds(25);
    private static final long BETWEEN_MS = 1000;
    private static final long BETWEEN_LISTS_MS = 2000;
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
        if (!path.equals(LIST)
                && (!RUN.matcher(path).matches()
                        || seen(currentUser.getRights(), path).isEmpty())) {
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
            tell(path, response);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            seats.leave(session);
        }
    }

    private void tell(String path, HttpServletResponse response) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(LIFE);
        send(response, "retry: " + AGAIN_MS);
        while (!over && Instant.now().isBefore(end) && currentUser.isStillIn()) {
            List<ImportRun> runs = seen(currentUser.rightsByNow(), path);
            if (runs.isEmpty() && !path.equals(LIST)) {
                return;
            }
            send(response, "event: progress\ndata: " + told(runs));
            if (runs.stream().noneMatch(ImportRun::isActive)) {
                send(response, "event: end\ndata: end");
                return;
            }
            Thread.sleep(path.equals(LIST) ? BETWEEN_LISTS_MS : BETWEEN_MS);
        }
    }

    private List<ImportRun> seen(Rights rights, String path) {
        return path.equals(LIST)
                ? imports.list(rights)
                : imports.find(rights, Long.parseLong(path.substring(1))).stream()
                        .toList();
    }

    private String told(List<ImportRun> runs) {
        JsonArrayBuilder told = Json.createArrayBuilder();
        for (ImportRun run : runs.stream().filter(ImportRun::isActive).toList()) {
            RunPace pace = RunPace.of(run, Instant.now());
            told.add(Json.createObjectBuilder()
                    .add("id", run.id())
                    .add("status", words.status(run))
                    .add("doing", words.doing(run))
                    .add("percent", pace.percent())
                    .add("quarter", pace.quarter())
                    .add("done", words.done(run))
                    .add("pace", run.failure() == null ? words.pace(pace) : "")
                    .add("broken", words.broken(run)));
        }
        return Json.createObjectBuilder()
                .add("mark", ImportListView.mark(runs))
                .add("runs", told)
                .build()
                .toString();
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
