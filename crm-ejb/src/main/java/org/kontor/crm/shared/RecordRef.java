package org.kontor.crm.shared;

import java.io.Serializable;

/**
 * Names one record without knowing its component.
 *
 * @param entity the record's kind as history writes it, for example {@code company}
 * @param id the record's identifier
 */
public record RecordRef(String entity, long id) implements Serializable {}
