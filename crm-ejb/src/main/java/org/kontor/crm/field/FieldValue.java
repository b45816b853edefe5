package org.kontor.crm.field;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.shared.Money;
import org.kontor.crm.shared.RecordRef;

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

    /** A number. */
    record Figure(BigDecimal number) implements FieldValue {}

    /** A day. */
    record Day(LocalDate day) implements FieldValue {}

    /** A web address with its scheme. */
    record Link(String address) implements FieldValue {}

    /** Another record, by its name of today. */
    record Linked(RecordRef record, String name) implements FieldValue {}

    /** A file on a record, by its id there. */
    record File(RecordRef record, long id, String name) implements FieldValue {}

    /** Several values of one field, in their order. */
    record Several(List<FieldValue> values) implements FieldValue {

        public Several {
            values = List.copyOf(values);
        }
    }

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
