package org.kontor.crm.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Rights;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.filter.FilterField;
import org.kontor.crm.shared.SqlCondition;

/**
 * A kind of record as lists of it need to know it. In all SQL the record is called {@code c}; nothing here is made of
 * anything a user typed.
 */
public interface Listed {

    /** The kind, as rights name it. */
    Entity kind();

    /** The record's table; custom fields and history name the kind so, too. */
    String table();

    /** SQL of the id of the picture shown beside the name. */
    default String picture() {
        return "null::bigint";
    }

    /**
     * The table of the words of names: {@code word}, {@code name} as it orders lists, and the id as parts of the record name it
     * ({@code company_id}); every word stands once more in the table named so with {@code _known} behind it. Null for none.
     */
    default @Nullable String words() {
        return null;
    }

    /** The standard fields that lists show or are ordered by, in the order people choose from. */
    List<? extends FieldDescriptor<?>> standard();

    /** Keys of the fields that rows carry as long as nobody has chosen others. */
    List<String> usual();

    /** What can be asked of the standard fields. */
    List<FilterField> filters(Rights rights);

    /** SQL of a field that stands in no column of the record itself, for example in a part; null for others. */
    default @Nullable String value(FieldDescriptor<?> field) {
        return null;
    }

    /** How a field finds the record it names, as far as these rights reach; null for others. */
    default @Nullable Related related(FieldDescriptor<?> field, Rights rights) {
        return null;
    }

    /**
     * A record that is named by another.
     *
     * @param entity its kind
     * @param rows a {@code select} of its {@code id} and {@code name}, at most one
     */
    record Related(String entity, SqlCondition rows) {}
}
