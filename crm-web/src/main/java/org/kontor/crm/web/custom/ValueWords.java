package org.kontor.crm.web.custom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.identifier.WebAddress;
import org.kontor.crm.web.shell.Formats;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** Says a field's value in the reader's language, whatever kind it is of. */
@Named
@RequestScoped
public class ValueWords {

    @Inject
    Me me;

    @Inject
    Formats formats;

    @Inject
    Texts texts;

    /** The value in words; empty when there is none. */
    public String of(@Nullable FieldValue value) {
        if (value instanceof FieldValue.Several several) {
            return several.values().stream().map(this::of).collect(Collectors.joining(", "));
        }
        if (value instanceof FieldValue.Text text) {
            return text.text();
        }
        if (value instanceof FieldValue.Amount amount) {
            return formats.amount(amount.money());
        }
        if (value instanceof FieldValue.Figure figure) {
            return figure(figure.number());
        }
        if (value instanceof FieldValue.Day day) {
            return formats.date(day.day());
        }
        if (value instanceof FieldValue.Moment moment) {
            return formats.moment(moment.instant());
        }
        if (value instanceof FieldValue.Flag flag) {
            return texts.of(flag.yes() ? "company.page.yes" : "company.page.no");
        }
        return name(value);
    }

    private String name(@Nullable FieldValue value) {
        if (value instanceof FieldValue.Named named) {
            return named.label(me.getLanguage());
        }
        if (value instanceof FieldValue.Choice choice) {
            return choice.item().label(me.getLanguage());
        }
        if (value instanceof FieldValue.User user) {
            return user.person().name();
        }
        if (value instanceof FieldValue.Linked linked) {
            return linked.name();
        }
        if (value instanceof FieldValue.File file) {
            return file.name();
        }
        if (value instanceof FieldValue.Link link) {
            return WebAddress.readable(link.address());
        }
        return value instanceof FieldValue.Kinded kinded ? kinded.text() + ", " + texts.of(kinded.labelKey()) : "";
    }

    /** How a page shows the value: link, record, file, person, lines, or text. */
    public String look(FieldValue value) {
        if (value instanceof FieldValue.Link) {
            return "link";
        }
        if (value instanceof FieldValue.Linked) {
            return "record";
        }
        if (value instanceof FieldValue.File) {
            return "file";
        }
        if (value instanceof FieldValue.User) {
            return "person";
        }
        return value instanceof FieldValue.Text text && text.text().contains("\n") ? "lines" : "text";
    }

    private String figure(BigDecimal number) {
        return formats.figure(number, Math.max(0, number.stripTrailingZeros().scale()));
    }
}
