package org.kontor.crm.contact;

import static org.kontor.crm.field.FieldDescriptor.Trait.IN_LIST;
import static org.kontor.crm.field.FieldDescriptor.Trait.REQUIRED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldDescriptor.SortColumn;
import org.kontor.crm.field.FieldType;

/** The contact's standard fields in the order of its form. */
public final class ContactFields {

    private static final String ENTITY = "contact";

    private static final List<FieldDescriptor<ContactForm>> ALL = List.of(
            // made of the two below by the database
            field("name", FieldType.TEXT, "name").that(IN_LIST).orderedBy(new SortColumn("sort_name", "varchar")),
            field("firstName", FieldType.TEXT, "first_name")
                    .on(String.class, ContactForm::getFirstName, ContactForm::setFirstName),
            field("lastName", FieldType.TEXT, "last_name")
                    .on(String.class, ContactForm::getLastName, ContactForm::setLastName),
            field("position", FieldType.TEXT, "position")
                    .that(IN_LIST)
                    .on(String.class, ContactForm::getPosition, ContactForm::setPosition),
            points("phones").that(IN_LIST).listed(ContactForm::getPhones),
            points("emails").that(IN_LIST).listed(ContactForm::getEmails),
            points("messengers").that(IN_LIST).listed(ContactForm::getMessengers),
            field("birthday", FieldType.DATE, "birthday")
                    .that(IN_LIST)
                    .on(LocalDate.class, ContactForm::getBirthday, ContactForm::setBirthday),
            FieldDescriptor.of(ENTITY, "files", FieldType.FILES, "contact_file", "name"),
            field("responsible", FieldType.USER, "responsible_id")
                    .that(REQUIRED, IN_LIST)
                    .on(Long.class, ContactForm::getResponsibleId, ContactForm::setResponsibleId),
            field("availableToEveryone", FieldType.FLAG, "available_to_everyone")
                    .that(IN_LIST)
                    .on(Boolean.class, ContactForm::isAvailableToEveryone, ContactFields::setFlag),
            field("externalId", FieldType.TEXT, "external_id")
                    .that(IN_LIST)
                    .on(String.class, ContactForm::getExternalId, ContactForm::setExternalId),
            field("createdAt", FieldType.MOMENT, "created_at")
                    .that(IN_LIST)
                    .orderedBy(new SortColumn("created_at", "timestamptz")),
            field("modifiedAt", FieldType.MOMENT, "modified_at")
                    .that(IN_LIST)
                    .orderedBy(new SortColumn("modified_at", "timestamptz")));

    private ContactFields() {}

    /** All fields, in the order of the form. */
    public static List<FieldDescriptor<ContactForm>> all() {
        return ALL;
    }

    /** All fields, these custom ones behind the others. */
    public static List<FieldDescriptor<ContactForm>> with(List<CustomField> custom) {
        return Stream.concat(
                        ALL.stream(),
                        custom.stream().map(field -> FieldDescriptor.of(field, ENTITY, ContactForm::getCustom)))
                .toList();
    }

    /** The field with this key. */
    public static Optional<FieldDescriptor<ContactForm>> find(String key) {
        return ALL.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    private static FieldDescriptor<ContactForm> field(String key, FieldType type, String column) {
        return FieldDescriptor.of(ENTITY, key, type, ENTITY, column);
    }

    private static FieldDescriptor<ContactForm> points(String key) {
        return FieldDescriptor.of(ENTITY, key, FieldType.POINTS, "contact_point", "kind", "value");
    }

    private static void setFlag(ContactForm form, @Nullable Boolean value) {
        form.setAvailableToEveryone(Boolean.TRUE.equals(value));
    }
}
