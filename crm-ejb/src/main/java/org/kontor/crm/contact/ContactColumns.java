package org.kontor.crm.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.listing.Columns;
import org.kontor.crm.organisation.Person;

/** Columns that statements about contacts have in common, and how they become values. */
final class ContactColumns {

    /** The cells of a list for a contact {@code c} and its responsible user {@code r}. */
    static final String CELLS = """
            c.id, c.version, c.name, c.position, c.responsible_id, r.name as responsible, c.available_to_everyone,
            c.created_at, c.modified_at,
            (select p.normalized from contact_point p where p.contact_id = c.id and p.type = 'PHONE'
              order by p.position, p.id limit 1) as phone,
            (select p.value from contact_point p where p.contact_id = c.id and p.type = 'EMAIL'
              order by p.position, p.id limit 1) as email
            """;

    private ContactColumns() {}

    static ContactRow row(ResultSet row, @Nullable CompanyRef company) throws SQLException {
        return new ContactRow(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("name"),
                row.getString("position"),
                company,
                row.getString("phone"),
                row.getString("email"),
                new Person(row.getLong("responsible_id"), row.getString("responsible")),
                row.getBoolean("available_to_everyone"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "modified_at"));
    }

    static @Nullable CompanyRef company(ResultSet row) throws SQLException {
        String name = row.getString("company_name");
        return name == null ? null : new CompanyRef(row.getLong("company_id"), name);
    }
}
