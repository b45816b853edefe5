package org.kontor.crm.web.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.contact.ContactCard;

/** Counts the lines of a contact's page that have no value; they are shown on request only. */
@Named
@ApplicationScoped
public class ContactBlanks {

    /** Empty lines of the section O kontakcie. */
    public long about(ContactCard card) {
        return Stream.of(lines(card)).filter(ContactBlanks::isBlank).count();
    }

    private static @Nullable Object[] lines(ContactCard card) {
        return new @Nullable Object[] {card.position(), card.phones(), card.emails(), card.messengers(), card.birthday()
        };
    }

    private static boolean isBlank(@Nullable Object value) {
        return value == null || (value instanceof Collection<?> several && several.isEmpty());
    }
}
