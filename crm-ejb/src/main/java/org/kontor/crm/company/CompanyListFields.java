package org.kontor.crm.company;

import static org.kontor.crm.field.FieldDescriptor.Trait.FILTERABLE;
import static org.kontor.crm.field.FieldDescriptor.Trait.IN_LIST;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;

/** What lists know of a company: the fields of its form and the identifiers of its legal identities. */
public final class CompanyListFields {

    /** The table of legal identities; a descriptor's column is then the code of the template's field. */
    static final String REQUISITE = "requisite";

    /** Codes of the values of legal identities that lists show. */
    static final List<String> IDENTIFIERS = List.of("nip", "regon", "krs");

    private static final List<FieldDescriptor<CompanyForm>> ALL = Stream.concat(
                    CompanyFields.all().stream(), IDENTIFIERS.stream().map(CompanyListFields::identifier))
            .toList();

    private static final List<String> USUAL = List.of(
            "name",
            "type",
            "industry",
            "revenue",
            "phones",
            "emails",
            "responsible",
            "availableToEveryone",
            "createdAt",
            "modifiedAt");

    private CompanyListFields() {}

    /** Keys of the fields that rows carry as long as nobody has chosen others. */
    public static List<String> usual() {
        return USUAL;
    }

    /** All fields that lists show or are narrowed by, in the order people choose from. */
    public static List<FieldDescriptor<CompanyForm>> all() {
        return ALL;
    }

    /** The field with this key. */
    public static Optional<FieldDescriptor<CompanyForm>> find(String key) {
        return ALL.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    private static FieldDescriptor<CompanyForm> identifier(String code) {
        return FieldDescriptor.<CompanyForm>of("company", code, FieldType.TEXT, REQUISITE, code)
                .that(FILTERABLE, IN_LIST);
    }
}
