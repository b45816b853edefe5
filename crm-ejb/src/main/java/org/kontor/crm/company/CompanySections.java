package org.kontor.crm.company;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.layout.LayoutColumns;
import org.kontor.crm.layout.LayoutSlot;
import org.kontor.crm.layout.RecordLayout;
import org.kontor.crm.layout.RecordLayouts;

/** The sections of a company's page and form, and where its fields stand as long as nobody has put them elsewhere (S-06). */
final class CompanySections {

    /** Keys of the sections; the last one always ends with the legal identities. */
    static final List<String> ALL = List.of("about", "more", "details");

    private static final Map<String, List<String>> STANDARD = Map.of(
            "about",
            List.of(
                    "name",
                    "type",
                    "industry",
                    "revenue",
                    "phones",
                    "emails",
                    "contacts",
                    "websites",
                    "messengers",
                    "addresses"),
            "more",
            List.of("employees", "responsible", "externalId", "availableToEveryone", "createdAt"));

    private CompanySections() {}

    /** All fields that layouts arrange, custom ones behind the standard ones of their section. */
    static List<LayoutSlot> slots(List<CustomField> custom) {
        List<String> required = CompanyFields.all().stream()
                .filter(FieldDescriptor::required)
                .map(FieldDescriptor::key)
                .toList();
        return RecordLayouts.slots(ALL, STANDARD, required, custom);
    }

    /** The layout that the columns of {@link LayoutColumns} hold. */
    static RecordLayout layout(ResultSet row, List<CustomField> custom) throws SQLException {
        return LayoutColumns.read(row, ALL, slots(custom));
    }
}
