package org.kontor.crm.file;

import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.Rights;
import org.kontor.crm.shared.NotFound;

/**
 * What the component of a kind of record says about files on its records: files have no rights of their own, they follow
 * their record. A component offers one as a bean, and has a table made by {@code keep_files_of}.
 */
public interface FileOwner {

    /** The kind of record as history writes it. */
    String entity();

    /**
     * Goes on only if the record may be read.
     *
     * @throws NotFound when it may not, as when it is missing
     */
    void requireRead(Rights rights, long id);

    /**
     * Goes on only if the record may be changed.
     *
     * @throws NotFound when it may not be read
     * @throws Forbidden when it may be read only
     */
    void requireUpdate(Rights rights, long id);
}
