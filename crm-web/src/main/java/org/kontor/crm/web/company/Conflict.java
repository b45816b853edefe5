package org.kontor.crm.web.company;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyMerge;

/**
 * Somebody saved the company after the form was opened, and changed what was changed here too.
 *
 * @param who name
 * @param when moment of that save
 * @param merge the differences, and how to carry out what is chosen
 * @param typedAmount the revenue as typed where that is no amount, else null
 */
public record Conflict(
        String who,
        Instant when,
        CompanyMerge merge,
        @Nullable String typedAmount) implements Serializable {}
