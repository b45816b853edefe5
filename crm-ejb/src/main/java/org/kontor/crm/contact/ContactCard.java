package org.kontor.crm.contact;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyCard;
import org.kontor.crm.company.PointType;
import org.kontor.crm.field.CustomCard;
import org.kontor.crm.layout.RecordLayout;
import org.kontor.crm.organisation.Person;

/**
 * Everything about one contact but its companies, for its page and for REST.
 *
 * @param version rises with every change of the contact, its parts or its links
 * @param name first and last name
 * @param custom its custom values, with the definitions of their fields
 * @param layout how the reader's page looks
 * @param createdBy null when the product itself made the record
 * @param mayUpdate whether the reader may change it
 * @param mayDelete whether the reader may delete it
 */
public record ContactCard(
        long id,
        long version,
        String name,
        String firstName,
        String lastName,
        @Nullable String position,
        List<CompanyCard.Point> points,
        @Nullable LocalDate birthday,
        Person responsible,
        boolean availableToEveryone,
        @Nullable String externalId,
        CustomCard custom,
        RecordLayout layout,
        Instant createdAt,
        @Nullable Person createdBy,
        Instant modifiedAt,
        @Nullable Person modifiedBy,
        boolean mayUpdate,
        boolean mayDelete)
        implements Serializable {

    /**
     * The value of a field by the key of its descriptor, null when it is empty.
     *
     * @return a text, day, person, flag, moment, or a list of points
     */
    public @Nullable Object value(String field) {
        return switch (field) {
            case "name" -> name;
            case "firstName" -> firstName;
            case "lastName" -> lastName;
            case "position" -> position;
            case "phones" -> phones();
            case "emails" -> emails();
            case "messengers" -> messengers();
            case "birthday" -> birthday;
            case "responsible" -> responsible;
            case "availableToEveryone" -> availableToEveryone;
            case "externalId" -> externalId;
            case "createdAt" -> createdAt;
            case "modifiedAt" -> modifiedAt;
            default -> throw new IllegalArgumentException("a contact has no field " + field);
        };
    }

    /** The same, its custom values told in these words. */
    ContactCard in(CustomCard told) {
        return new ContactCard(
                id,
                version,
                name,
                firstName,
                lastName,
                position,
                points,
                birthday,
                responsible,
                availableToEveryone,
                externalId,
                told,
                layout,
                createdAt,
                createdBy,
                modifiedAt,
                modifiedBy,
                mayUpdate,
                mayDelete);
    }

    /** The same without fields that do not exist for the reader. */
    ContactCard without(Set<String> hidden) {
        if (hidden.isEmpty()) {
            return this;
        }
        return new ContactCard(
                id,
                version,
                name,
                firstName,
                lastName,
                hidden.contains("position") ? null : position,
                points.stream()
                        .filter(point -> !hidden.contains(point.type().field()))
                        .toList(),
                hidden.contains("birthday") ? null : birthday,
                responsible,
                availableToEveryone,
                hidden.contains("externalId") ? null : externalId,
                custom.without(hidden),
                layout.without(hidden),
                createdAt,
                createdBy,
                modifiedAt,
                modifiedBy,
                mayUpdate,
                mayDelete);
    }

    /** All phones, in their order. */
    public List<CompanyCard.Point> phones() {
        return points(PointType.PHONE);
    }

    /** All e-mails, in their order. */
    public List<CompanyCard.Point> emails() {
        return points(PointType.EMAIL);
    }

    /** All messengers, in their order. */
    public List<CompanyCard.Point> messengers() {
        return points(PointType.MESSENGER);
    }

    /** All points of one type, in their order. */
    public List<CompanyCard.Point> points(PointType type) {
        return points.stream().filter(point -> point.type() == type).toList();
    }
}
