package org.kontor.crm.field;

import java.io.Serializable;
import java.time.Instant;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.shared.Money;

/** A field's value as lists and history tell it: already a label, a name, an amount, not yet text in a language. */
public sealed interface FieldValue extends Serializable {

    /** A text as it stands. */
    record Text(String text) implements FieldValue {}

    /** A value of a selection list, with today's label. */
    record Choice(PicklistItem item) implements FieldValue {}

    /** An amount with its currency. */
    record Amount(Money money) implements FieldValue {}

    /** A user. */
    record User(Person person) implements FieldValue {}

    /** A thing with a name in each language. */
    record Named(String labelPl, String labelEn) implements FieldValue {

        /** The name in the language, {@code pl} or {@code en}. */
        public String label(String language) {
            return "en".equals(language) ? labelEn : labelPl;
        }
    }

    /** A moment. */
    record Moment(Instant instant) implements FieldValue {}

    /** Yes or no. */
    record Flag(boolean yes) implements FieldValue {}

    /** A stored picture, by the id of its file. */
    record Image(long fileId) implements FieldValue {}

    /**
     * A phone, e-mail, website, messenger or address.
     *
     * @param labelKey key of the kind's label in the resource bundles, for example {@code company.kind.MOBILE}
     * @param text the value as typed
     */
    record Kinded(String labelKey, String text) implements FieldValue {}
}
