package org.kontor.crm.web.upload;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Cause;
import org.kontor.crm.file.FileService;
import org.kontor.crm.file.RecordFile;
import org.kontor.crm.file.RecordFileService;
import org.kontor.crm.file.RecordUpload;
import org.kontor.crm.file.RecordUploads;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.web.reading.Readings;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;
import org.kontor.crm.web.signin.CurrentUser;

/**
 * Files on records for pages. {@code GET /files/ENTITY/RECORD/FILE} gives one to be saved, {@code POST /files/ENTITY/RECORD}
 * adds one, {@code POST /files/ENTITY/new} keeps one for a record that is not saved yet. Rights are those of the record, asked for
 * each piece.
 */
@WebServlet("/files/*")
public class Files extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([a-z]{1,40})/(new|\\d{1,18})(?:/(\\d{1,18}))?");
    private static final String NEW = "new";

    @Inject
    RecordFileService files;

    @Inject
    RecordUploads uploads;

    @Inject
    FileService store;

    @Inject
    CurrentUser currentUser;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    @Inject
    Readings readings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(String.valueOf(request.getPathInfo()));
        if (!address.matches() || address.group(3) == null || address.group(2).equals(NEW)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            give(record(address), Long.parseLong(address.group(3)), response);
        } catch (NotFound missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void give(RecordRef record, long id, HttpServletResponse response) throws IOException {
        Rights rights = currentUser.getRights();
        RecordFile file = files.find(rights, record, id);
        readings.taken(record.entity(), record.id(), id);
        response.setContentType(file.file().type());
        response.setContentLengthLong(file.file().size());
        response.setHeader("Content-Disposition", Downloads.attachment(file.name()));
        response.setHeader(Downloads.POLICY_HEADER, Downloads.POLICY);
        response.setHeader("Cache-Control", "private, no-store");
        Optional<byte[]> chunk = files.chunk(rights, record, id, 0);
        for (int position = 1; chunk.isPresent(); position++) {
            response.getOutputStream().write(chunk.get());
            chunk = files.chunk(rights, record, id, position);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(String.valueOf(request.getPathInfo()));
        if (!address.matches() || address.group(3) != null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Uploads.answer(
                request,
                response,
                () -> address.group(2).equals(NEW)
                        ? offer(address.group(1), name(request), request.getInputStream())
                        : add(record(address), name(request), request.getInputStream()));
    }

    private JsonObject offer(String entity, String name, InputStream content) {
        uploads.requireOffer(currentUser.getRights(), entity);
        RecordUpload upload = Spool.whole(
                content, store.limit(), whole -> uploads.offer(currentUser.act(Cause.FORM), entity, name, whole));
        return Json.createObjectBuilder().add("id", upload.id()).build();
    }

    private JsonObject add(RecordRef record, String name, InputStream content) {
        files.requireAdd(currentUser.getRights(), record);
        RecordFileService.Done done = Spool.whole(
                content, store.limit(), whole -> files.add(currentUser.act(Cause.FORM), record, name, whole));
        RecordFile file = files.find(currentUser.getRights(), record, done.id());
        toasts.say(texts.of("files.added", file.name()), done.changeSet());
        return Json.createObjectBuilder().add("id", done.id()).build();
    }

    private static String name(HttpServletRequest request) {
        String sent = Objects.requireNonNullElse(request.getHeader(Uploads.HEADER), "");
        try {
            return URLDecoder.decode(sent.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return sent;
        }
    }

    private static RecordRef record(Matcher address) {
        return new RecordRef(address.group(1), Long.parseLong(address.group(2)));
    }
}
