package org.kontor.crm.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kontor.crm.company.PointType;
import org.kontor.crm.filter.FilterField;
import org.kontor.crm.filter.FilterKind;
import org.kontor.crm.filter.TextForm;
import org.kontor.crm.shared.SqlCondition;

/** What lists of contacts can be narrowed by, and where SQL finds it. */
final class ContactFilters {

    /** The parameter that names a company the contact stands for, and the kind of record it is. */
    static final String COMPANY = "company";

    private static final String LINKS =
            "company_contact l join company k on k.id = l.company_id where l.contact_id = c.id";

    private ContactFilters() {}

    /**
     * All of them, in the order people choose from.
     *
     * @param readable which companies {@code k} the reader may know of
     */
    static List<FilterField> all(SqlCondition readable, Set<String> hidden) {
        List<FilterField> all = new ArrayList<>();
        // the name, phones and e-mails: what the list is searched by
        all.add(FilterField.of("name", ContactWords.label(hidden), FilterKind.TEXT, ContactWords.SOUGHT)
                .with(ContactWords.seen(hidden))
                .in(TextForm.WORDS)
                .always());
        all.add(of("firstName", FilterKind.TEXT, "nullif(c.first_name, '')"));
        all.add(of("lastName", FilterKind.TEXT, "nullif(c.last_name, '')"));
        all.add(of("position", FilterKind.TEXT, "c.position"));
        all.add(of(COMPANY, FilterKind.RECORD, "k.id").among(LINKS, readable));
        all.add(FilterField.of("companyName", "contact.filter.companyName", FilterKind.TEXT, "k.name_folded")
                .in(TextForm.FOLDED)
                .among(LINKS, readable));
        all.add(point(PointType.PHONE).in(TextForm.PHONE));
        all.add(point(PointType.EMAIL).in(TextForm.LOWER));
        all.add(point(PointType.MESSENGER));
        all.add(of("birthday", FilterKind.DATE, "c.birthday"));
        all.add(of("responsible", FilterKind.USER, "c.responsible_id").always());
        all.add(of("availableToEveryone", FilterKind.FLAG, "c.available_to_everyone")
                .always());
        all.add(of("externalId", FilterKind.TEXT, "c.external_id"));
        all.add(of("createdAt", FilterKind.MOMENT, "c.created_at").always());
        all.add(of("modifiedAt", FilterKind.MOMENT, "c.modified_at").always());
        all.add(lacking());
        all.add(FilterField.of("id", "contact.field.id", FilterKind.NUMBER, "c.id")
                .always());
        return all;
    }

    /** What an import was allowed to leave out. */
    private static FilterField lacking() {
        return FilterField.of(
                        "lacking",
                        "company.filter.lacking",
                        FilterKind.FLAG,
                        "(c.lacking is not null and lacks_required('contact', c.lacking, c.custom))")
                .always();
    }

    private static FilterField of(String key, FilterKind kind, String value) {
        return FilterField.of(key, "contact.field." + key, kind, value);
    }

    private static FilterField point(PointType type) {
        return of(type.field(), FilterKind.TEXT, type == PointType.MESSENGER ? "v.value" : "v.normalized")
                .among("contact_point v where v.contact_id = c.id and v.type = '" + type + "'");
    }
}
