package org.kontor.crm.company;

import static org.kontor.crm.field.FieldDescriptor.Trait.FILTERABLE;
import static org.kontor.crm.field.FieldDescriptor.Trait.IN_LIST;
import static org.kontor.crm.field.FieldDescriptor.Trait.REQUIRED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldDescriptor.SortColumn;
import org.kontor.crm.field.FieldType;
import org.kontor.crm.picklist.Picklist;

/** The company's standard fields in the order of its form. */
public final class CompanyFields {

    private static final String ENTITY = "company";
    private static final String TABLE = "company";

    private static final List<FieldDescriptor<CompanyForm>> ALL = List.of(
            field("name", FieldType.TEXT, "name")
                    .that(REQUIRED, FILTERABLE, IN_LIST)
                    .orderedBy(new SortColumn("name", "varchar"))
                    .on(String.class, CompanyForm::getName, CompanyForm::setName),
            field("logo", FieldType.IMAGE, "logo_id").on(Long.class, CompanyForm::getLogo, CompanyForm::setLogo),
            field("type", FieldType.CHOICE, "type_id")
                    .that(FILTERABLE, IN_LIST)
                    .from(Picklist.COMPANY_TYPE)
                    .on(String.class, CompanyForm::getType, CompanyForm::setType),
            field("industry", FieldType.CHOICE, "industry_id")
                    .that(FILTERABLE, IN_LIST)
                    .from(Picklist.INDUSTRY)
                    .on(String.class, CompanyForm::getIndustry, CompanyForm::setIndustry),
            field("employees", FieldType.CHOICE, "employees_id")
                    .that(FILTERABLE, IN_LIST)
                    .from(Picklist.EMPLOYEES)
                    .on(String.class, CompanyForm::getEmployees, CompanyForm::setEmployees),
            field("revenue", FieldType.MONEY, "revenue_amount", "revenue_currency")
                    .that(FILTERABLE, IN_LIST)
                    .orderedBy(
                            new SortColumn("revenue_sort", "numeric"),
                            new SortColumn("revenue_currency_sort", "bpchar"))
                    .on(MoneyForm.class, CompanyForm::getRevenue, CompanyForm::setRevenue),
            points("phones").that(FILTERABLE, IN_LIST).listed(CompanyForm::getPhones),
            points("emails").that(FILTERABLE, IN_LIST).listed(CompanyForm::getEmails),
            points("websites").that(FILTERABLE, IN_LIST).listed(CompanyForm::getWebsites),
            points("messengers").that(FILTERABLE, IN_LIST).listed(CompanyForm::getMessengers),
            FieldDescriptor.<CompanyForm>of(ENTITY, "addresses", FieldType.ADDRESSES, "address", "kind", "text")
                    .that(FILTERABLE, IN_LIST)
                    .listed(CompanyForm::getAddresses),
            FieldDescriptor.<CompanyForm>of(ENTITY, "requisites", FieldType.REQUISITES, "requisite", "custom")
                    .listed(CompanyForm::getRequisites),
            FieldDescriptor.of(ENTITY, "files", FieldType.FILES, "company_file", "name"),
            field("responsible", FieldType.USER, "responsible_id")
                    .that(REQUIRED, FILTERABLE, IN_LIST)
                    .on(Long.class, CompanyForm::getResponsibleId, CompanyForm::setResponsibleId),
            field("availableToEveryone", FieldType.FLAG, "available_to_everyone")
                    .that(FILTERABLE, IN_LIST)
                    .on(Boolean.class, CompanyForm::isAvailableToEveryone, CompanyFields::setFlag),
            field("externalId", FieldType.TEXT, "external_id")
                    .that(FILTERABLE, IN_LIST)
                    .on(String.class, CompanyForm::getExternalId, CompanyForm::setExternalId),
            field("createdAt", FieldType.MOMENT, "created_at")
                    .that(FILTERABLE, IN_LIST)
                    .orderedBy(new SortColumn("created_at", "timestamptz")),
            field("modifiedAt", FieldType.MOMENT, "modified_at")
                    .that(FILTERABLE, IN_LIST)
                    .orderedBy(new SortColumn("modified_at", "timestamptz")));

    private static final Map<String, FieldDescriptor<CompanyForm>> BY_KEY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(FieldDescriptor::key, Function.identity()));

    private CompanyFields() {}

    /** All fields, in the order of the form. */
    public static List<FieldDescriptor<CompanyForm>> all() {
        return ALL;
    }

    /** All fields, these custom ones behind the others. */
    public static List<FieldDescriptor<CompanyForm>> with(List<CustomField> custom) {
        return Stream.concat(
                        ALL.stream(),
                        custom.stream().map(field -> FieldDescriptor.of(field, TABLE, CompanyForm::getCustom)))
                .toList();
    }

    /** A custom field of which only the key is known. */
    static FieldDescriptor<CompanyForm> custom(String key) {
        return FieldDescriptor.custom(key, TABLE, CompanyForm::getCustom);
    }

    /** The field with this key. */
    public static Optional<FieldDescriptor<CompanyForm>> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    private static FieldDescriptor<CompanyForm> field(String key, FieldType type, String... columns) {
        return FieldDescriptor.of(ENTITY, key, type, TABLE, columns);
    }

    private static FieldDescriptor<CompanyForm> points(String key) {
        return FieldDescriptor.of(ENTITY, key, FieldType.POINTS, "communication_point", "kind", "value");
    }

    private static void setFlag(CompanyForm form, @Nullable Boolean value) {
        form.setAvailableToEveryone(Boolean.TRUE.equals(value));
    }
}
