package org.kontor.crm.web.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyCard;
import org.kontor.crm.company.RequisiteCard;
import org.kontor.crm.customfield.CustomSection;

/** Counts the lines of a company's page that have no value; they are shown on request only. */
@Named
@ApplicationScoped
public class CompanyBlanks {

    /** Empty lines of the section O firmie. */
    public long about(CompanyCard card) {
        return blanks(
                        card.industry(),
                        card.revenue(),
                        card.phones(),
                        card.emails(),
                        card.websites(),
                        card.messengers(),
                        card.addresses())
                + custom(card, CustomSection.ABOUT);
    }

    /** Empty lines of one of its details. */
    public long details(RequisiteCard card) {
        return card.values().stream().filter(value -> value.text() == null).count();
    }

    /** Empty lines of the section Więcej. */
    public long more(CompanyCard card) {
        return blanks(card.employees(), card.externalId()) + custom(card, CustomSection.MORE);
    }

    private static long custom(CompanyCard card, CustomSection section) {
        return card.custom().cells(section).stream()
                .filter(cell -> cell.values().isEmpty())
                .count();
    }

    private static long blanks(@Nullable Object... values) {
        return Stream.of(values).filter(CompanyBlanks::isBlank).count();
    }

    private static boolean isBlank(@Nullable Object value) {
        return value == null || (value instanceof Collection<?> several && several.isEmpty());
    }
}
