package org.kontor.crm.field;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.crm.access.Rights;
import org.kontor.crm.shared.RecordRef;

/** Names of records of any kind. Open to every caller, because rights are values here: the reader hands them in. */
@Stateless
@PermitAll
public class RecordNames {

    @Inject
    CustomKeeping keeping;

    /**
     * By id, the names of those that may be read.
     *
     * @param entity the kind of record, as history names it
     */
    public Map<Long, String> byId(Rights rights, String entity, Collection<Long> ids) {
        Map<RecordRef, String> names = keeping.names(
                rights, ids.stream().map(id -> new RecordRef(entity, id)).collect(Collectors.toSet()));
        Map<Long, String> byId = new HashMap<>();
        names.forEach((record, name) -> byId.put(record.id(), name));
        return byId;
    }

    /**
     * By id, the names of files on records that may be read.
     *
     * @param entity the kind of record they are on, as history names it
     */
    public Map<Long, String> filesById(Rights rights, String entity, Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        keeping.files.there(rights, entity, ids).forEach((id, file) -> names.put(id, file.name()));
        return names;
    }

    /**
     * By words, the records that they mean: by name, else by number or identifier; several where the words are not clear.
     *
     * @param entity the kind of record, as history names it
     */
    public Map<String, Set<Long>> meant(Rights rights, String entity, Collection<String> words) {
        return keeping.meant(rights, entity, words);
    }
}
