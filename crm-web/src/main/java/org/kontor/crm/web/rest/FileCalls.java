package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Cause;
import org.kontor.crm.file.FileService;
import org.kontor.crm.file.RecordFile;
import org.kontor.crm.file.RecordFileService;
import org.kontor.crm.file.RecordFiles;
import org.kontor.crm.file.RecordUpload;
import org.kontor.crm.file.RecordUploads;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.web.signin.CurrentUser;
import org.kontor.crm.web.upload.Downloads;
import org.kontor.crm.web.upload.Spool;

/** Files on a record by REST, whichever record it is. */
@RequestScoped
class FileCalls {

    @Inject
    RecordFileService files;

    @Inject
    RecordUploads uploads;

    @Inject
    FileService store;

    @Inject
    CurrentUser currentUser;

    Response list(RecordRef record, UriInfo uri) {
        ListQuery.FilesPart part = ListQuery.files(uri.getQueryParameters());
        RecordFiles page = files.page(currentUser.getRights(), record, part.search(), part.before(), part.limit());
        JsonArrayBuilder items = Json.createArrayBuilder();
        page.items().forEach(file -> items.add(document(file)));
        Long next = page.next();
        return Answers.ok(Json.createObjectBuilder()
                        .add("items", items)
                        .add("next", next == null ? JsonValue.NULL : Json.createValue(next.toString()))
                        .add("count", CompanyJson.count(page.count()))
                        .build())
                .build();
    }

    Response add(RecordRef record, @Nullable String given, InputStream content, UriInfo uri) {
        String name = named(given);
        files.requireAdd(currentUser.getRights(), record);
        RecordFileService.Done done = Spool.whole(
                content, store.limit(), whole -> files.add(currentUser.act(Cause.REST), record, name, whole));
        URI location =
                uri.getAbsolutePathBuilder().path(Long.toString(done.id())).build();
        RecordFile file = files.find(currentUser.getRights(), record, done.id());
        return Answers.json(Status.CREATED, document(file)).location(location).build();
    }

    Response offer(String entity, @Nullable String given, InputStream content) {
        String name = named(given);
        uploads.requireOffer(currentUser.getRights(), entity);
        RecordUpload upload = Spool.whole(
                content, store.limit(), whole -> uploads.offer(currentUser.act(Cause.REST), entity, name, whole));
        JsonObject document = Json.createObjectBuilder()
                .add("id", upload.id())
                .add("name", upload.name())
                .add("type", upload.file().type())
                .add("size", upload.file().size())
                .add("until", CompanyJson.moment(upload.until()))
                .build();
        return Answers.json(Status.CREATED, document).build();
    }

    private static String named(@Nullable String name) {
        if (name == null || name.isBlank()) {
            throw Refusal.of("name", "rest.error.needed");
        }
        return name;
    }

    Response get(RecordRef record, long file) {
        Rights rights = currentUser.getRights();
        RecordFile found = files.find(rights, record, file);
        StreamingOutput body = target -> {
            Optional<byte[]> chunk = files.chunk(rights, record, file, 0);
            for (int position = 1; chunk.isPresent(); position++) {
                target.write(chunk.get());
                chunk = files.chunk(rights, record, file, position);
            }
        };
        return Response.ok(body, found.file().type())
                .header(HttpHeaders.CONTENT_DISPOSITION, Downloads.attachment(found.name()))
                .header(HttpHeaders.CONTENT_LENGTH, found.file().size())
                .header(Downloads.POLICY_HEADER, Downloads.POLICY)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    Response remove(RecordRef record, long file) {
        long changeSet = files.remove(currentUser.act(Cause.REST), record, file).changeSet();
        return Answers.ok(HistoryJson.changeSet(changeSet)).build();
    }

    private static JsonObject document(RecordFile file) {
        return Json.createObjectBuilder()
                .add("id", file.id())
                .add("name", file.name())
                .add("type", file.file().type())
                .add("size", file.file().size())
                .add("addedAt", CompanyJson.moment(file.addedAt()))
                .add("addedBy", CompanyJson.person(file.addedBy()))
                .build();
    }
}
