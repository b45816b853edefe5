package org.kontor.crm.contact;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.PointType;
import org.kontor.crm.organisation.Person;

/**
 * A contact as lists show it.
 *
 * @param company the first company, the one it is primary for before others, that the reader may read
 * @param phone the first phone, in E.164; while somebody types a phone, the one meant
 * @param email the first e-mail, as typed, or likewise the one meant
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
        implements Serializable {

    /** The same without the values of fields that do not exist for the reader. */
    ContactRow without(Set<String> hidden) {
        return new ContactRow(
                id,
                version,
                name,
                hidden.contains("position") ? null : position,
                company,
                hidden.contains(PointType.PHONE.field()) ? null : phone,
                hidden.contains(PointType.EMAIL.field()) ? null : email,
                responsible,
                availableToEveryone,
                createdAt,
                modifiedAt);
    }

    /**
     * The same, with the phone or e-mail by which it was found in the place of the first one.
     *
     * @param type of the point
     * @param value null for none
     */
    ContactRow reached(String type, @Nullable String value) {
        if (value == null) {
            return this;
        }
        boolean isPhone = type.equals(ContactFindQueries.PHONE);
        return new ContactRow(
                id,
                version,
                name,
                position,
                company,
                isPhone ? value : phone,
                isPhone ? email : value,
                responsible,
                availableToEveryone,
                createdAt,
                modifiedAt);
    }
}
