package org.kontor.crm.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * Root of everything a business rule refuses. Carries a message key and its parameters; the text is made where it is
 * shown. Rolls the transaction back and reaches the caller unwrapped.
 */
@ApplicationException(rollback = true)
public class BusinessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> parameters;

    /**
     * @param key key of the message in the resource bundles
     * @param parameters what the message names, in the order of its placeholders
     */
    public BusinessException(String key, Object... parameters) {
        super(key);
        this.key = key;
        this.parameters = List.of(parameters);
    }

    /** Key of the message in the resource bundles. */
    public String key() {
        return key;
    }

    /** What the message names, in the order of its placeholders. */
    public List<Object> parameters() {
        return parameters;
    }
}
