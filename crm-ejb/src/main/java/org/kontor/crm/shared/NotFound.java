package org.kontor.crm.shared;

/**
 * The record does not exist for this user: it is missing or may not be read, and nobody can tell which (HTTP 404).
 */
public class NotFound extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final RecordRef record;

    /** @param record what was asked for */
    public NotFound(RecordRef record) {
        super("error.notFound", record.entity(), record.id());
        this.record = record;
    }

    /** What was asked for. */
    public RecordRef record() {
        return record;
    }
}
