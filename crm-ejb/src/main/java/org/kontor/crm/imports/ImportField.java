package org.kontor.crm.imports;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.requisite.TemplateField;

/**
 * A field of the company, or of one of its people, that a column can fill (I-03). Of the fields with several values (phones,
 * addresses) each kind is one, and several columns may fill it.
 *
 * @param code its name in a run's columns and in reasons: {@code industry}, {@code phones.MOBILE}
 * @param key key of the field's descriptor: {@code industry}, {@code phones}; of people {@code contact1}
 * @param kind kind of the phone, address ..., null for fields of one value; of people the field: {@code phones.MOBILE}
 */
public record ImportField(String code, String key, @Nullable String kind) implements Serializable {

    /** The required one (S-08). */
    public static final String NAME = "name";

    /** What keys of the fields of people begin with; which person of the row stands behind it. */
    public static final String CONTACT = "contact";

    /** What names of differences of a legal identity begin with. */
    static final String REQUISITE = "requisite";

    /** Key of the addresses; the kind is that of the address, and behind it the part of it: {@code MAILING.city}. */
    public static final String ADDRESSES = "addresses";

    /** A street may stand in two columns. */
    private static final String STREET = ".street";

    /** Key of the values of requisites; the kind is the code of the template's field. */
    public static final String REQUISITES = "requisites";

    /** Key of the addresses of requisites. */
    public static final String REQUISITE_ADDRESSES = "requisiteAddresses";

    /** Key of the bank accounts; the kind is what of them: number, bic, bank, currency. */
    public static final String ACCOUNTS = "accounts";

    /** The field that names a company by its tax number. */
    public static final String NIP = REQUISITES + "." + TemplateField.NIP;

    static ImportField single(String key) {
        return new ImportField(key, key, null);
    }

    static ImportField of(String key, String kind) {
        return new ImportField(key + "." + kind, key, kind);
    }

    static ImportField ofKind(String key, Enum<?> kind) {
        return of(key, kind.name());
    }

    /** Whether it is of a person of the company. */
    public boolean isOfContacts() {
        return PersonFields.isKey(key);
    }

    /** Which person of the row, from 1; of fields of people only. */
    public int person() {
        return Integer.parseInt(key.substring(CONTACT.length()));
    }

    /** Which part of an address it is: {@code city}; null for whole ones and all other fields. */
    public @Nullable String part() {
        int dot = kind == null ? -1 : kind.indexOf('.');
        return kind == null || dot < 0 || !key.equals(ADDRESSES) ? null : kind.substring(dot + 1);
    }

    /** Whether it is part of a legal identity. */
    public boolean isOfRequisites() {
        return Set.of(REQUISITES, REQUISITE_ADDRESSES, ACCOUNTS).contains(key);
    }

    /** Whether several columns may fill it. */
    public boolean isMultiple() {
        if (kind == null || key.equals(REQUISITES)) {
            return false;
        }
        boolean isPart = kind.indexOf('.') > 0;
        return isOfContacts() ? isPart : !isPart || kind.endsWith(STREET);
    }
}
