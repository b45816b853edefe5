package org.kontor.crm.listing;

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

/** Columns that statements about records have in common, and how they become values. */
public final class Columns {

    private Columns() {}

    /**
     * The columns of a selection list's value, to be read by {@link #item}.
     *
     * @param name key of the field that chooses from the list
     */
    public static String items(String name, String alias) {
        return ("$.id as #_id, $.code as #_code, $.label_pl as #_pl, $.label_en as #_en, $.tone as #_tone,"
                        + " $.retired as #_retired")
                .replace("$", alias)
                .replace("#", name);
    }

    /**
     * The first phone, e-mail and the like: phones as they are dialled, the others as they were typed.
     *
     * @param table where they stand
     * @param owner the column that names their record
     * @param type their type
     */
    public static String point(String table, String owner, Enum<?> type) {
        return "(select p." + (type.name().equals("PHONE") ? "normalized" : "value") + " from " + table + " p where p."
                + owner + " = c.id and p.type = '" + type.name() + "' order by p.position, p.id limit 1)";
    }

    /** A selection list's value, null when there is none. */
    public static @Nullable PicklistItem item(ResultSet row, String name, Picklist list) throws SQLException {
        long id = row.getLong(name + "_id");
        if (row.wasNull()) {
            return null;
        }
        return new PicklistItem(
                id,
                list,
                row.getString(name + "_code"),
                row.getString(name + "_pl"),
                row.getString(name + "_en"),
                Tone.valueOf(row.getString(name + "_tone")),
                row.getBoolean(name + "_retired"));
    }

    /** The amount in a column and the currency in the column named so with {@code _currency}; null when there is none. */
    public static @Nullable Money money(ResultSet row, String name) throws SQLException {
        var amount = row.getBigDecimal(name);
        return amount == null ? null : new Money(amount, row.getString(name + "_currency"));
    }

    /** A user by the columns of id and name. */
    public static Person person(ResultSet row, String id, String name) throws SQLException {
        return new Person(row.getLong(id), row.getString(name));
    }

    /** The same, null where there is no name. */
    public static @Nullable Person personOrNull(ResultSet row, String id, String name) throws SQLException {
        return row.getString(name) == null ? null : person(row, id, name);
    }

    /** A moment. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
