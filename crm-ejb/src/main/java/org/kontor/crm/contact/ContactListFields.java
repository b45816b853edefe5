package org.kontor.crm.contact;

import static org.kontor.crm.field.FieldDescriptor.Trait.IN_LIST;

import java.util.List;
import java.util.stream.Stream;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;

/** What lists show of a contact: the fields of its form, and the company it stands for. */
public final class ContactListFields {

    private static final FieldDescriptor<ContactForm> COMPANY = FieldDescriptor.<ContactForm>of(
                    "contact", "company", FieldType.RECORD, "company_contact", "company_id")
            .that(IN_LIST);

    private static final List<FieldDescriptor<ContactForm>> ALL = Stream.concat(
                    Stream.concat(ContactFields.find("name").stream(), Stream.of(COMPANY)),
                    ContactFields.all().stream()
                            .filter(field -> field.inList() && !field.key().equals("name")))
            .toList();

    private static final List<String> USUAL = List.of(
            "name",
            "position",
            "company",
            "phones",
            "emails",
            "responsible",
            "availableToEveryone",
            "createdAt",
            "modifiedAt");

    private ContactListFields() {}

    /** Keys of the fields that rows carry as long as nobody has chosen others. */
    public static List<String> usual() {
        return USUAL;
    }

    /** All fields that lists show or are ordered by, in the order people choose from. */
    public static List<FieldDescriptor<ContactForm>> all() {
        return ALL;
    }
}
