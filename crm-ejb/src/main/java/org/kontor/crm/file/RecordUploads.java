package org.kontor.crm.file;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;

/**
 * Door to files sent for records that are not saved yet (S-09). Only who has sent a file may name it, once, for a record of the
 * kind it was sent for; to everybody else there is none. What no record was saved with is deleted by {@link FileCleaning}.
 */
@Stateless
@PermitAll
public class RecordUploads {

    @Inject
    AccessService access;

    @Inject
    FileService files;

    @Inject
    FileOwners owners;

    @Inject
    UploadQueries queries;

    @Inject
    Clock clock;

    /**
     * Goes on only if the reader may add records of this kind at all: asked before a long content is taken in.
     *
     * @param entity the kind of record, as history names it
     * @throws NotFound when records of that kind have no files
     * @throws Forbidden when the reader may add none
     * @throws TooManyLoose when too many that they have sent wait already
     */
    public void requireOffer(Rights rights, String entity) {
        owners.of(new RecordRef(entity, 0)).requireAdd(rights);
        files.requireRoom(rights.userId());
    }

    /**
     * Stores a file for a record that is not saved yet.
     *
     * @param entity the kind of record, as history names it
     * @param name as its sender calls it; a path before it is dropped
     * @param content as for {@link RecordFileService#add}
     * @throws FileTooLarge when there is more than the house takes
     * @throws TooManyLoose when there is more than is kept for one user
     */
    public RecordUpload offer(Act act, String entity, String name, InputStream content) {
        requireOffer(access.rightsOf(act.userId()), entity);
        StoredFile stored = files.store(act, content);
        files.requireWithin(act.userId());
        String kept = FileName.of(name);
        long id = queries.insert(entity, stored.id(), kept, act.userId());
        return new RecordUpload(id, kept, stored, clock.instant().plus(FileCleaning.LOOSE_KEPT));
    }

    /**
     * By id, the names of those among these files that the reader has sent and no record was saved with.
     *
     * @param entity the kind of record they are for, as history names it
     */
    public Map<Long, String> names(Rights rights, String entity, Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : queries.names(rights.userId(), entity, ids);
    }

    /**
     * Puts files on a record that was just added, in the transaction that adds it.
     *
     * @param ids what {@link #offer} gave the acting user
     * @return whether all of them were still there
     */
    public boolean place(Act act, RecordRef record, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return true;
        }
        owners.of(record);
        List<Long> placed = queries.place(act.userId(), record, ids);
        files.keep(placed);
        return placed.size() == ids.size();
    }
}
