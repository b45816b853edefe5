package org.kontor.crm.web.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.contact.ContactCard;
import org.kontor.crm.customfield.CustomSection;

/** Counts the lines of a contact's page that have no value; they are shown on request only. */
@Named
@ApplicationScoped
public class ContactBlanks {

    /** Empty lines of the section O kontakcie. */
    public long about(ContactCard card) {
        return Stream.of(lines(card)).filter(ContactBlanks::isBlank).count() + customs(card, CustomSection.ABOUT);
    }

    /** Empty lines of the section Więcej. */
    public long more(ContactCard card) {
        return (isBlank(card.externalId()) ? 1 : 0) + customs(card, CustomSection.MORE);
    }

    private static long customs(ContactCard card, CustomSection section) {
        return card.custom().cellsIn(section).stream()
                .filter(cell -> cell.values().isEmpty())
                .count();
    }

    private static @Nullable Object[] lines(ContactCard card) {
        return new @Nullable Object[] {card.position(), card.phones(), card.emails(), card.messengers(), card.birthday()
        };
    }

    private static boolean isBlank(@Nullable Object value) {
        return value == null || (value instanceof Collection<?> several && several.isEmpty());
    }
}
