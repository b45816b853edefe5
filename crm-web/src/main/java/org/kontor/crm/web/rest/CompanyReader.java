package org.kontor.crm.web.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.AddressForm;
import org.kontor.crm.company.AddressKind;
import org.kontor.crm.company.CompanyFields;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.MoneyForm;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointKind;
import org.kontor.crm.company.PointType;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Json;

/**
 * Reads a company's form from JSON. Members that only the product sets may be sent back as they were got, so that a
 * client can send the whole document; changing them is refused.
 */
final class CompanyReader {

    private static final List<String> KEPT = List.of("id", "version", "createdBy", "modifiedBy");

    private static final String CUSTOM = "custom";

    /** Said beside a company, kept in history: why another one may have the same NIP. */
    private static final String REASON = "duplicateReason";

    private static final List<String> READ_ONLY =
            Stream.concat(KEPT.stream(), keys(field -> !field.writable())).toList();

    private static final Set<String> KNOWN = Stream.of(KEPT.stream(), keys(field -> true), Stream.of(REASON, CUSTOM))
            .flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());

    private CompanyReader() {}

    /**
     * The form of a new company.
     *
     * @param userId who is responsible unless the document says otherwise (S-19)
     * @param fields the custom fields in use
     * @throws Invalid naming every member that cannot be read
     */
    static CompanyForm created(JsonObject document, long userId, List<CustomField> fields) {
        CompanyForm form = read(document, JsonObject.EMPTY_JSON_OBJECT, fields);
        if (!document.containsKey("responsible")) {
            form.setResponsibleId(userId);
        }
        return form;
    }

    /**
     * The form of a company after a JSON Merge Patch (RFC 7396).
     *
     * @param current the company as it is now
     * @param fields the custom fields in use
     * @throws Invalid naming every member that cannot be read
     */
    static CompanyForm patched(JsonObject current, JsonObject patch, List<CustomField> fields) {
        JsonObject merged = Json.createMergePatch(patch).apply(current).asJsonObject();
        CompanyForm form = read(merged, current, fields);
        form.setVersion(current.getJsonNumber("version").longValueExact());
        return form;
    }

    private static CompanyForm read(JsonObject document, JsonObject current, List<CustomField> fields) {
        Members members = Members.of(document).allow(KNOWN);
        READ_ONLY.stream()
                .filter(name -> !same(document.get(name), current.get(name)))
                .forEach(name -> members.problem(name, "rest.error.readOnly"));
        CompanyForm form = new CompanyForm();
        CompanyFields.all().stream()
                .filter(FieldDescriptor::writable)
                .forEach(field -> read(members, field, form, current));
        form.setDuplicateReason(members.text(REASON));
        Members custom = members.object(CUSTOM);
        if (custom != null) {
            form.setCustom(CustomJson.read(custom, object(current.get(CUSTOM)), fields));
        }
        if (!members.problems().isEmpty()) {
            throw new Invalid(members.problems());
        }
        return form;
    }

    private static void read(
            Members members, FieldDescriptor<CompanyForm> field, CompanyForm form, JsonObject current) {
        String key = field.key();
        switch (field.type()) {
            case TEXT, CHOICE -> field.write(form, members.text(key));
            case IMAGE -> field.write(form, members.id(key));
            case FLAG -> field.write(form, members.flag(key));
            case MONEY -> field.write(form, revenue(members.object(key)));
            case USER -> field.write(form, person(members.object(key)));
            case POINTS -> form.points(PointType.ofField(key)).addAll(points(members, PointType.ofField(key)));
            case ADDRESSES -> form.getAddresses().addAll(addresses(members));
            case REQUISITES -> form.getRequisites().addAll(RequisiteJson.read(members.objects(key), current.get(key)));
            case DATE, FILES, MOMENT, RECORD, CUSTOM -> throw new IllegalStateException("nobody writes " + key);
        }
    }

    private static Stream<String> keys(Predicate<FieldDescriptor<CompanyForm>> of) {
        return CompanyFields.all().stream().filter(of).map(FieldDescriptor::key);
    }

    private static JsonObject object(@Nullable JsonValue value) {
        return value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static boolean same(@Nullable JsonValue sent, @Nullable JsonValue known) {
        JsonValue one = sent == null ? JsonValue.NULL : sent;
        return one.equals(known == null ? JsonValue.NULL : known);
    }

    private static @Nullable MoneyForm revenue(@Nullable Members members) {
        if (members == null) {
            return null;
        }
        members.allow(Set.of("amount", "currency"));
        MoneyForm money = new MoneyForm();
        money.setAmount(members.number("amount"));
        money.setCurrency(members.text("currency"));
        return money;
    }

    /** The name is a courtesy to readers: after a patch of the id alone it is still the former one's. */
    static @Nullable Long person(@Nullable Members members) {
        return members == null ? null : members.allow(Set.of("id", "name")).id("id");
    }

    /** What is normalised is computed; sent back, it counts nothing. */
    static List<PointForm> points(Members members, PointType type) {
        List<PointForm> points = new ArrayList<>();
        for (Members item : members.objects(type.field())) {
            item.allow(Set.of("id", "kind", "value", "normalized"));
            PointForm point = new PointForm();
            point.setId(item.id("id"));
            point.setKind(item.constant("kind", PointKind.class));
            point.setValue(item.needed("value"));
            points.add(point);
        }
        return points;
    }

    static List<AddressForm> addresses(Members members) {
        List<AddressForm> addresses = new ArrayList<>();
        for (Members item : members.objects("addresses")) {
            item.allow(Set.of("id", "kind", "text"));
            AddressForm address = new AddressForm();
            address.setId(item.id("id"));
            address.setKind(item.constant("kind", AddressKind.class));
            address.setText(item.needed("text"));
            addresses.add(address);
        }
        return addresses;
    }
}
