package org.kontor.crm.file;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;

/**
 * Door to the files on records. Files follow their record: who may read it may read them, who may change it adds
 * and removes them; every call asks the record's {@link FileOwner}. What may not be read is {@link NotFound}.
 */
@Stateless
@Recorded
@PermitAll
public class RecordFileService {

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Inject
    FileService files;

    @Inject
    RecordFileQueries queries;

    @Inject
    FileOwners owners;

    /**
     * What a change has made.
     *
     * @param id id of the file on the record
     * @param changeSet the change set that an undo takes back
     */
    public record Done(long id, long changeSet) {}

    /**
     * A page of a record's files, newest first.
     *
     * @param search part of a name, blank for all
     * @param before {@link RecordFiles#next()} of the page before, null for the newest
     * @param limit how many, 1 to 200
     */
    public RecordFiles page(Rights rights, RecordRef record, String search, @Nullable Long before, int limit) {
        FileOwner owner = owners.of(record);
        owner.requireRead(rights, record.id());
        return queries.page(record, owner.shown(rights), search, before, limit);
    }

    /** One file on a record. */
    public RecordFile find(Rights rights, RecordRef record, long id) {
        FileOwner owner = owners.of(record);
        owner.requireRead(rights, record.id());
        return queries.find(record, owner.shown(rights), id).orElseThrow(() -> missing(id));
    }

    /**
     * A piece of a file's content; rights are asked for each.
     *
     * @param position 0 for the first
     * @return empty behind the last
     */
    public Optional<byte[]> chunk(Rights rights, RecordRef record, long id, int position) {
        return files.chunk(find(rights, record, id).file().id(), position);
    }

    /**
     * Goes on only if the acting user may add files to the record: asked before a long content is taken in.
     *
     * @throws Forbidden when the record may be read only
     */
    public void requireAdd(Rights rights, RecordRef record) {
        owners.of(record).requireUpdate(rights, record.id());
    }

    /**
     * Adds a file to a record.
     *
     * @param name as its sender calls it; a path before it is dropped
     * @param content read to its end within the transaction, a piece at a time: one that is there already, not one that is
     *     still being sent
     * @throws Forbidden when the record may be read only
     * @throws FileTooLarge when there is more than the house takes
     */
    public Done add(Act act, RecordRef record, String name, InputStream content) {
        requireAdd(access.rightsOf(act.userId()), record);
        StoredFile stored = files.store(act, content);
        files.keep(List.of(stored.id()));
        long id = queries.add(record, stored.id(), FileName.of(name));
        return new Done(id, changes.current().orElseThrow());
    }

    /**
     * Takes a file from a record; its content stays, so that an undo can bring it back.
     *
     * @throws Forbidden when the record may be read only
     * @throws Invalid when the record needs it, or a field names it that may not be set
     */
    public Done remove(Act act, RecordRef record, long id) {
        Rights rights = access.rightsOf(act.userId());
        owners.of(record).requireUpdate(rights, record.id());
        find(rights, record, id);
        owners.of(record).leaving(rights, record, id);
        if (queries.remove(record, id) == 0) {
            throw missing(id);
        }
        return new Done(id, changes.current().orElseThrow());
    }

    private static NotFound missing(long id) {
        return new NotFound(new RecordRef("file", id));
    }
}
