package org.kontor.crm.company;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.field.CustomCard;
import org.kontor.crm.field.CustomWords;
import org.kontor.crm.layout.RecordLayout;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.shared.Money;

/**
 * Everything about one company, for its page and for REST.
 *
 * @param version rises with every change of the company or its parts
 * @param logo id of the stored picture (S-10)
 * @param custom custom values
 * @param layout how the reader's page looks
 * @param createdBy null when the product itself made the record
 * @param mayUpdate whether the reader may change it
 * @param mayDelete whether the reader may delete it
 */
public record CompanyCard(
        long id,
        long version,
        String name,
        @Nullable Long logo,
        @Nullable PicklistItem type,
        @Nullable PicklistItem industry,
        @Nullable PicklistItem employees,
        @Nullable Money revenue,
        List<Point> points,
        List<Address> addresses,
        List<RequisiteCard> requisites,
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
     * @return a text, list value, amount, person, flag, moment, or a list of points, addresses or requisites
     */
    public @Nullable Object value(String field) {
        return switch (field) {
            case "name" -> name;
            case "logo" -> logo;
            case "type" -> type;
            case "industry" -> industry;
            case "employees" -> employees;
            case "revenue" -> revenue;
            case "phones" -> phones();
            case "emails" -> emails();
            case "websites" -> websites();
            case "messengers" -> messengers();
            case "addresses" -> addresses;
            case "requisites" -> requisites;
            case "responsible" -> responsible;
            case "availableToEveryone" -> availableToEveryone;
            case "externalId" -> externalId;
            case "createdAt" -> createdAt;
            case "modifiedAt" -> modifiedAt;
            default -> throw new IllegalArgumentException("a company has no field " + field);
        };
    }

    /** The same, with custom values in these words. */
    CompanyCard in(CustomWords words) {
        return new CompanyCard(
                id,
                version,
                name,
                logo,
                type,
                industry,
                employees,
                revenue,
                points,
                addresses,
                requisites,
                responsible,
                availableToEveryone,
                externalId,
                custom.in(words),
                layout,
                createdAt,
                createdBy,
                modifiedAt,
                modifiedBy,
                mayUpdate,
                mayDelete);
    }

    /** The same without fields that do not exist for the reader. */
    CompanyCard without(Set<String> hidden) {
        Predicate<String> shown = key -> !hidden.contains(key);
        return new CompanyCard(
                id,
                version,
                name,
                logo,
                shown.test("type") ? type : null,
                shown.test("industry") ? industry : null,
                shown.test("employees") ? employees : null,
                shown.test("revenue") ? revenue : null,
                points.stream()
                        .filter(point -> shown.test(point.type().field()))
                        .toList(),
                shown.test("addresses") ? addresses : List.of(),
                shown.test("requisites") ? RequisiteCard.without(requisites, hidden) : List.of(),
                responsible,
                availableToEveryone,
                shown.test("externalId") ? externalId : null,
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
    public List<Point> phones() {
        return points(PointType.PHONE);
    }

    /** All e-mails, in their order. */
    public List<Point> emails() {
        return points(PointType.EMAIL);
    }

    /** All websites, in their order. */
    public List<Point> websites() {
        return points(PointType.WEBSITE);
    }

    /** All messengers, in their order. */
    public List<Point> messengers() {
        return points(PointType.MESSENGER);
    }

    private List<Point> points(PointType type) {
        return points.stream().filter(point -> point.type() == type).toList();
    }

    /**
     * A phone, e-mail, website or messenger.
     *
     * @param value as typed
     * @param normalized E.164, lower case, with scheme
     */
    public record Point(long id, PointType type, PointKind kind, String value, String normalized)
            implements Serializable {}

    /** An address in one line. */
    public record Address(long id, AddressKind kind, String text) implements Serializable {}
}
