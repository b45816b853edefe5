package org.kontor.crm.access;

import java.util.Map;
import java.util.Set;

/** What the component of a kind of record says about fields that are read out of others: whatever rules those rules these, too. */
public interface FieldParts {

    /** The kind of record. */
    Entity entity();

    /** By the key of a field, the keys of those that are read out of it. */
    Map<String, Set<String>> parts();
}
