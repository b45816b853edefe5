package org.kontor.crm.web.edit;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.Merged;

/**
 * Somebody saved the record after the form was opened, and changed what was changed here too.
 *
 * @param who name
 * @param when moment of that save
 * @param merge the differences, and how to carry out what is chosen
 * @param typedAmount the value in dispute as it was typed where it cannot be read, else null
 */
public record Conflict<F extends Serializable>(
        String who, Instant when, Merged<F> merge, @Nullable String typedAmount) implements Serializable {}
