package org.kontor.crm.access;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.Switched;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;

/** Explains who may do what with one kind of record, to whoever may read the record. */
public abstract class RecordAccess {

    private static final String FLAG = "availableToEveryone";
    private static final String FLAG_COLUMN = "available_to_everyone";

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    /** The kind of record. */
    protected abstract Entity kind();

    /**
     * The record as rights see it.
     *
     * @throws NotFound when it may not be read
     */
    protected abstract Subject subject(Rights rights, long id);

    /** The record as history names it. */
    protected abstract RecordRef ref(long id);

    /**
     * Who made the record available to everyone, and when.
     *
     * @return empty when it is not, and for a reader from whom the flag is hidden
     * @throws NotFound when the reader may not read the record
     */
    public Optional<Switched> flagged(Rights rights, long id) {
        return subject(rights, id).availableToEveryone()
                        && !rights.hidden(kind()).contains(FLAG)
                ? changes.switched(ref(id), FLAG_COLUMN)
                : Optional.empty();
    }

    /**
     * Why a user may or may not do something with a record the reader sees.
     *
     * @param user oneself; another one only for those of the settings
     * @throws SettingsForbidden when another one is asked about without the right to
     */
    public Explanation explain(Rights rights, long id, long user, Operation operation) {
        return access.explain(rights, user, kind(), operation, subject(rights, id));
    }

    /**
     * The same of several operations at once.
     *
     * @throws SettingsForbidden when another one is asked about without the right to
     */
    public Map<Operation, Explanation> explain(Rights rights, long id, long user, Set<Operation> operations) {
        return access.explain(rights, user, kind(), operations, subject(rights, id));
    }

    /**
     * Who may do something with a record the reader sees, by name: for those of the settings.
     *
     * @throws SettingsForbidden when the reader is not one of them
     */
    public List<Reaching> reaching(Rights rights, long id, Operation operation) {
        return access.reaching(rights, kind(), operation, subject(rights, id));
    }
}
