package org.kontor.crm.customfield;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kontor.crm.change.ActBegun;

/**
 * Definitions as one request has read them, so that whoever needs them next need not read them again. A request that writes
 * remembers nothing.
 */
@RequestScoped
class FieldsOfRequest {

    private final Map<String, List<CustomField>> read = new HashMap<>();
    private boolean writing;

    /**
     * The definitions of a kind of record.
     *
     * @param source reads them
     */
    List<CustomField> all(String entity, Function<String, List<CustomField>> source) {
        return writing ? source.apply(entity) : read.computeIfAbsent(entity, source);
    }

    void forget(@Observes ActBegun writes) {
        writing = true;
        read.clear();
    }
}
