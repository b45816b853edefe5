package org.kontor.crm.company;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.picklist.Tone;
import org.kontor.crm.shared.Money;

/** Columns that statements about companies have in common, and how they become values. */
final class CompanyColumns {

    private CompanyColumns() {}

    /** The columns of a selection list's value, to be read by {@link #item}. */
    static String items(String name, String alias) {
        return ("$.id as #_id, $.code as #_code, $.label_pl as #_pl, $.label_en as #_en, $.tone as #_tone,"
                        + " $.retired as #_retired")
                .replace("$", alias)
                .replace("#", name);
    }

    static @Nullable PicklistItem item(ResultSet row, String name) throws SQLException {
        long id = row.getLong(name + "_id");
        if (row.wasNull()) {
            return null;
        }
        Picklist list = switch (name) {
            case "type" -> Picklist.COMPANY_TYPE;
            case "industry" -> Picklist.INDUSTRY;
            default -> Picklist.EMPLOYEES;
        };
        return new PicklistItem(
                id,
                list,
                row.getString(name + "_code"),
                row.getString(name + "_pl"),
                row.getString(name + "_en"),
                Tone.valueOf(row.getString(name + "_tone")),
                row.getBoolean(name + "_retired"));
    }

    static @Nullable Money money(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("revenue_amount");
        return amount == null ? null : new Money(amount, row.getString("revenue_currency"));
    }

    static Person person(ResultSet row, String id, String name) throws SQLException {
        return new Person(row.getLong(id), row.getString(name));
    }

    static @Nullable Person personOrNull(ResultSet row, String id, String name) throws SQLException {
        return row.getString(name) == null ? null : person(row, id, name);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
