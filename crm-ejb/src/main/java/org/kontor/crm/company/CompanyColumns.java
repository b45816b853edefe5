package org.kontor.crm.company;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.picklist.Tone;
import org.kontor.crm.shared.Money;

/** Columns that statements about companies have in common, and how they become values. */
final class CompanyColumns {

    private CompanyColumns() {}

    /**
     * The columns of a selection list's value, to be read by {@link #item}.
     *
     * @param name key of the field that chooses from the list
     */
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
        Picklist list = CompanyFields.find(name).map(FieldDescriptor::picklist).orElseThrow();
        return new PicklistItem(
                id,
                list,
                row.getString(name + "_code"),
                row.getString(name + "_pl"),
                row.getString(name + "_en"),
                Tone.valueOf(row.getString(name + "_tone")),
                row.getBoolean(name + "_retired"));
    }

    /** The amount in a column and the currency in the column named so with {@code _currency}. */
    static @Nullable Money money(ResultSet row, String name) throws SQLException {
        var amount = row.getBigDecimal(name);
        return amount == null ? null : new Money(amount, row.getString(name + "_currency"));
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
