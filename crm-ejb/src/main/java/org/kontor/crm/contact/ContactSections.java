package org.kontor.crm.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.layout.LayoutColumns;
import org.kontor.crm.layout.LayoutSlot;
import org.kontor.crm.layout.RecordLayout;
import org.kontor.crm.layout.RecordLayouts;

/** The sections of a contact's page and form, and where its fields stand as long as nobody has put them elsewhere (S-06). */
final class ContactSections {

    /** Keys of the sections; the second one always ends with the companies. */
    static final List<String> ALL = List.of("about", "companies", "more");

    private static final Map<String, List<String>> STANDARD = Map.of(
            "about",
            List.of("firstName", "lastName", "position", "birthday", "phones", "emails", "messengers"),
            "more",
            List.of("responsible", "externalId", "availableToEveryone", "createdAt"));

    /** Nobody is without a name, and the last one is what most people have. */
    private static final List<String> FIXED = List.of("lastName", "responsible");

    private ContactSections() {}

    /** All fields that layouts arrange, custom ones behind the standard ones of their section. */
    static List<LayoutSlot> slots(List<CustomField> custom) {
        return RecordLayouts.slots(ALL, STANDARD, FIXED, custom);
    }

    /** The layout that the columns of {@link LayoutColumns} hold. */
    static RecordLayout layout(ResultSet row, List<CustomField> custom) throws SQLException {
        return LayoutColumns.read(row, ALL, slots(custom));
    }
}
