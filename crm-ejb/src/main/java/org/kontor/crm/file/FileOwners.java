package org.kontor.crm.file;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;

/** Who decides about the files of which kind of record. Only kinds that are known: the kind names a table. */
@Dependent
class FileOwners {

    @Inject
    @Any
    Instance<FileOwner> all;

    /** @throws NotFound when records of that kind have no files */
    FileOwner of(RecordRef record) {
        return all.stream()
                .filter(owner -> owner.entity().equals(record.entity()))
                .findFirst()
                .orElseThrow(() -> new NotFound(record));
    }
}
