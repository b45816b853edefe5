package org.kontor.crm.file;

import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.Rights;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.shared.SqlCondition;

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

    /**
     * Which files of a record exist for a reader who may read it: not those that are nothing but values of hidden fields
     * (A-05).
     *
     * @return speaks of the file's row under the alias {@code f}
     */
    SqlCondition shown(Rights rights);

    /**
     * Told before a file goes from a record, in the same transaction, so that nothing of the record names it any more.
     *
     * @param rights those of whoever takes it
     * @param file id of the file on the record
     * @throws Invalid when the record needs it, or a field names it that may not be set
     */
    void leaving(Rights rights, RecordRef record, long file);

    /**
     * Goes on only if some record may be added.
     *
     * @throws Forbidden when none may
     */
    void requireAdd(Rights rights);
}
