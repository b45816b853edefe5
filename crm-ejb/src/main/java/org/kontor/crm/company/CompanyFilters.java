package org.kontor.crm.company;

import java.util.Objects;
import java.util.stream.Stream;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;
import org.kontor.crm.filter.FilterField;
import org.kontor.crm.filter.FilterFields;
import org.kontor.crm.filter.FilterKind;
import org.kontor.crm.filter.TextForm;

/** What lists of companies can be narrowed by, and where SQL finds it. */
public final class CompanyFilters {

    /** The parameter that names single companies: what somebody ticked. */
    public static final String ID = "id";

    private static final FilterFields STANDARD = new FilterFields(Stream.concat(
                    CompanyListFields.all().stream()
                            .filter(FieldDescriptor::filterable)
                            .map(CompanyFilters::field),
                    Stream.of(
                            FilterField.of(
                                            "lacking",
                                            "company.filter.lacking",
                                            FilterKind.FLAG,
                                            "(c.lacking is not null and lacks_required('company', c.lacking, c.custom))")
                                    .always(),
                            FilterField.of(ID, "company.field.id", FilterKind.NUMBER, "c.id")
                                    .always()))
            .toList());

    private CompanyFilters() {}

    /** The fields every house has. */
    public static FilterFields standard() {
        return STANDARD;
    }

    private static FilterField field(FieldDescriptor<CompanyForm> field) {
        FilterField plain = FilterField.of(field.key(), field.labelKey(), kind(field.type()), "c." + field.column());
        FilterField placed = switch (field.type()) {
            case TEXT -> text(field, plain);
            case CHOICE -> plain.from(Objects.requireNonNull(field.picklist()));
            case MONEY -> plain.with("c." + field.columns().get(1));
            case POINTS -> point(field, plain);
            case ADDRESSES -> plain.at("v.text").among("address v where v.company_id = c.id");
            default -> plain;
        };
        boolean always = field.required() || field.type() == FieldType.MOMENT || field.type() == FieldType.FLAG;
        return always ? placed.always() : placed;
    }

    private static FilterField text(FieldDescriptor<CompanyForm> field, FilterField plain) {
        if (field.table().equals(CompanyListFields.REQUISITE)) {
            return plain.at("v.custom ->> '" + field.column() + "'")
                    .in(TextForm.DIGITS)
                    .among("requisite v where v.company_id = c.id");
        }
        return field.key().equals("name") ? plain.at("c.name_folded").in(TextForm.FOLDED) : plain;
    }

    private static FilterField point(FieldDescriptor<CompanyForm> field, FilterField plain) {
        PointType type = PointType.ofField(field.key());
        FilterField placed = plain.at(type == PointType.PHONE || type == PointType.EMAIL ? "v.normalized" : "v.value")
                .among("communication_point v where v.company_id = c.id and v.type = '" + type + "'");
        return switch (type) {
            case PHONE -> placed.in(TextForm.PHONE);
            case EMAIL -> placed.in(TextForm.LOWER);
            default -> placed;
        };
    }

    private static FilterKind kind(FieldType type) {
        return switch (type) {
            case CHOICE -> FilterKind.CHOICE;
            case USER -> FilterKind.USER;
            case FLAG -> FilterKind.FLAG;
            case MONEY -> FilterKind.MONEY;
            case MOMENT -> FilterKind.MOMENT;
            default -> FilterKind.TEXT;
        };
    }
}
