package org.kontor.crm.company;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.shared.Money;

/**
 * A company as lists show it.
 *
 * @param phone the first phone, as E.164 where it could be read
 * @param email the first e-mail
 */
public record CompanyRow(
        long id,
        long version,
        String name,
        @Nullable PicklistItem type,
        @Nullable PicklistItem industry,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Money revenue,
        Person responsible,
        boolean availableToEveryone,
        Instant createdAt,
        Instant modifiedAt)
        implements Serializable {}
