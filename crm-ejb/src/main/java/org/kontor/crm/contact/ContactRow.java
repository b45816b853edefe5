package org.kontor.crm.contact;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.organisation.Person;

/**
 * A contact as lists show it.
 *
 * @param company the first company, the one it is primary for before others, that the reader may read
 * @param phone the first phone, in E.164
 * @param email the first e-mail, as typed
 */
public record ContactRow(
        long id,
        long version,
        String name,
        @Nullable String position,
        @Nullable CompanyRef company,
        @Nullable String phone,
        @Nullable String email,
        Person responsible,
        boolean availableToEveryone,
        Instant createdAt,
        Instant modifiedAt)
        implements Serializable {}
