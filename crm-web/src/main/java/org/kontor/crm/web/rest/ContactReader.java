package org.kontor.crm.web.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.PointType;
import org.kontor.crm.contact.ContactForm;
import org.kontor.crm.contact.NewLink;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Json;

/**
 * Reads a contact's form, and what is said of links, from JSON. Members that only the product sets may be sent back as
 * they were got; changing them is refused.
 */
final class ContactReader {

    private static final String CUSTOM = "custom";
    private static final String ROLE = "role";
    private static final String PRIMARY = "primary";

    private static final List<String> READ_ONLY =
            List.of("id", "version", "name", "createdAt", "createdBy", "modifiedAt", "modifiedBy");

    private static final List<String> WRITTEN = List.of(
            "firstName",
            "lastName",
            "position",
            "phones",
            "emails",
            "messengers",
            "birthday",
            "responsible",
            "availableToEveryone",
            "externalId",
            CUSTOM);

    private static final Set<String> KNOWN =
            Stream.concat(READ_ONLY.stream(), WRITTEN.stream()).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> KNOWN_OF_NEW =
            Stream.concat(KNOWN.stream(), Stream.of("companies")).collect(Collectors.toUnmodifiableSet());

    private ContactReader() {}

    /**
     * A link to be made.
     *
     * @param contactId the contact
     */
    record Link(long contactId, String role, boolean primary) {}

    /**
     * What is to change of a link.
     *
     * @param role null to leave it as it is
     * @param primary null to leave it as it is
     */
    record LinkPatch(@Nullable String role, @Nullable Boolean primary) {}

    /**
     * The form of a new contact, with the companies it comes with.
     *
     * @param userId who is responsible unless the document says otherwise (S-19)
     * @param fields the custom fields in use
     * @throws Invalid naming every member that cannot be read
     */
    static ContactForm created(JsonObject document, long userId, List<CustomField> fields) {
        Members members = Members.of(document).allow(KNOWN_OF_NEW);
        ContactForm form = read(members, document, JsonObject.EMPTY_JSON_OBJECT, fields);
        for (Members item : members.objects("companies")) {
            item.allow(Set.of("id", "name", ROLE, PRIMARY));
            NewLink link = new NewLink();
            link.setCompanyId(item.id("id"));
            link.setCompanyName(item.text("name"));
            link.setRole(item.text(ROLE));
            link.setPrimary(item.flag(PRIMARY));
            if (link.isBlank()) {
                item.problem("name", "rest.error.needed");
            }
            form.getCompanies().add(link);
        }
        if (!document.containsKey("responsible")) {
            form.setResponsibleId(userId);
        }
        check(members);
        return form;
    }

    /**
     * The form of a contact after a JSON Merge Patch (RFC 7396).
     *
     * @param current the contact as it is now
     * @param fields the custom fields in use
     * @throws Invalid naming every member that cannot be read
     */
    static ContactForm patched(JsonObject current, JsonObject patch, List<CustomField> fields) {
        JsonObject merged = Json.createMergePatch(patch).apply(current).asJsonObject();
        Members members = Members.of(merged).allow(KNOWN);
        ContactForm form = read(members, merged, current, fields);
        form.setVersion(current.getJsonNumber("version").longValueExact());
        check(members);
        return form;
    }

    /**
     * A link to be made.
     *
     * @throws Invalid naming every member that cannot be read
     */
    static Link link(JsonObject document) {
        Members members = Members.of(document).allow(Set.of("contact", ROLE, PRIMARY));
        Members contact = members.object("contact");
        Long id = contact == null ? null : contact.allow(Set.of("id")).id("id");
        if (id == null) {
            members.problem("contact", "rest.error.needed");
        }
        String role = members.text(ROLE);
        boolean primary = members.flag(PRIMARY);
        check(members);
        return new Link(Objects.requireNonNull(id), role == null ? "" : role, primary);
    }

    /**
     * What a JSON Merge Patch (RFC 7396) says of a link.
     *
     * @throws Invalid naming every member that cannot be read
     */
    static LinkPatch linkPatch(JsonObject patch) {
        Members members = Members.of(patch).allow(Set.of(ROLE, PRIMARY));
        String role = Objects.requireNonNullElse(members.text(ROLE), "");
        Boolean primary = members.flag(PRIMARY);
        check(members);
        return new LinkPatch(patch.containsKey(ROLE) ? role : null, patch.containsKey(PRIMARY) ? primary : null);
    }

    private static ContactForm read(
            Members members, JsonObject document, JsonObject current, List<CustomField> fields) {
        READ_ONLY.stream()
                .filter(name -> !same(document.get(name), current.get(name)))
                .forEach(name -> members.problem(name, "rest.error.readOnly"));
        ContactForm form = new ContactForm();
        form.setFirstName(members.text("firstName"));
        form.setLastName(members.text("lastName"));
        form.setPosition(members.text("position"));
        for (PointType type : List.of(PointType.PHONE, PointType.EMAIL, PointType.MESSENGER)) {
            form.points(type).addAll(CompanyReader.points(members, type));
        }
        form.setBirthday(day(members, members.text("birthday")));
        form.setResponsibleId(CompanyReader.person(members.object("responsible")));
        form.setAvailableToEveryone(members.flag("availableToEveryone"));
        form.setExternalId(members.text("externalId"));
        Members custom = members.object(CUSTOM);
        if (custom != null) {
            JsonObject former =
                    current.containsKey(CUSTOM) ? current.getJsonObject(CUSTOM) : JsonObject.EMPTY_JSON_OBJECT;
            form.setCustom(CustomJson.read(custom, former, fields));
        }
        return form;
    }

    private static @Nullable LocalDate day(Members members, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            members.problem("birthday", "contact.error.birthday");
            return null;
        }
    }

    private static boolean same(@Nullable JsonValue sent, @Nullable JsonValue known) {
        JsonValue one = sent == null ? JsonValue.NULL : sent;
        return one.equals(known == null ? JsonValue.NULL : known);
    }

    private static void check(Members members) {
        if (!members.problems().isEmpty()) {
            throw new Invalid(members.problems());
        }
    }
}
