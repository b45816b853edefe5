package org.kontor.crm.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.identifier.Identifier;
import org.kontor.crm.identifier.PhoneNumber;
import org.kontor.crm.shared.Brief;
import org.kontor.crm.shared.Money;
import org.kontor.crm.web.problem.Sentence;

/** Writes values the way the reader's language writes them, in the reader's time zone. */
@Named("fmt")
@RequestScoped
public class Formats {

    private static final char HARD_SPACE = '\u00A0';
    private static final int TONES = 7;
    private static final int BRIEF = 120;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    @Inject
    Me me;

    @Inject
    Texts texts;

    /** A text of a bundle with its placeholders filled; ICU message format, plurals included. */
    public String text(String pattern, @Nullable Object... values) {
        return Sentence.of(pattern, me.getLocale(), values);
    }

    /** A text that may be of any length, as far as a list has room for it. */
    public String brief(String text) {
        return Brief.of(text, BRIEF);
    }

    /** Several texts in one line. */
    public String joined(List<String> several) {
        return String.join(", ", several);
    }

    /** A number with its groups apart: 12 418. */
    public String number(long value) {
        return hard(NumberFormat.getIntegerInstance(me.getLocale()).format(value));
    }

    /** An amount: 184 200 000 zł, 12 000,00 EUR; PLN 184,200,000. Whole złoty are written without grosze. */
    public String amount(Money money) {
        boolean home = money.currency().equals("PLN");
        boolean whole = home && money.amount().stripTrailingZeros().scale() <= 0;
        String figure = figure(money.amount(), whole ? 0 : 2);
        if (polish()) {
            return figure + HARD_SPACE + (home ? "zł" : money.currency());
        }
        return money.currency() + HARD_SPACE + figure;
    }

    /** A bare figure as it is typed into a field. */
    public String figure(BigDecimal value, int decimals) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(me.getLocale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return hard(format.format(value));
    }

    /** 23.11.2026 or 23 Nov 2026. */
    public String date(Instant instant) {
        return dateFormat().format(local(instant));
    }

    /** 23.11.2026 or 23 Nov 2026. */
    public String date(LocalDate day) {
        return dateFormat().format(day);
    }

    /** 09:41. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm", me.getLocale()).format(local(instant));
    }

    /** 23.11.2026, 09:41. */
    public String moment(Instant instant) {
        return date(instant) + ", " + time(instant);
    }

    /** Today and yesterday by their names with the time, older ones as a date. */
    public String when(Instant instant) {
        String near = near(local(instant).toLocalDate());
        return near == null ? date(instant) : near + " " + time(instant);
    }

    /** A day of the calendar: 29.02.1980. */
    public String calendar(@Nullable LocalDate day) {
        return day == null ? "" : dateFormat().format(day);
    }

    /** Heading of a day in a timeline: Dziś, 23.11.2026. */
    public String day(LocalDate day) {
        String near = near(day);
        String date = dateFormat().format(day);
        if (near == null) {
            return date;
        }
        return near.substring(0, 1).toUpperCase(me.getLocale()) + near.substring(1) + ", " + date;
    }

    /** The day the instant falls on for the reader. */
    public LocalDate dayOf(Instant instant) {
        return local(instant).toLocalDate();
    }

    /** A phone as people read it: +48 58 555 01 12; what is no number stands as it was typed. */
    public String phone(@Nullable String number) {
        if (number == null) {
            return "";
        }
        String shown = PhoneNumber.display(number);
        return me.getLanguage().equals("pl") ? shown.replace(" ext. ", " wew. ") : shown;
    }

    /** A NIP as people read it: 583-526-01-86. */
    public String nip(@Nullable String nip) {
        return nip == null ? "" : Identifier.NIP.display(nip);
    }

    /** At most two letters that stand for a name. */
    public String initials(String name) {
        return BETWEEN_WORDS
                .splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> new String(Character.toChars(word.codePointAt(0))))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    /** One of seven colours for a person, always the same one. */
    public long tone(long person) {
        return Math.floorMod(person, TONES);
    }

    /** Path of the value in a row of a form, as the services name it: phones[1].value. */
    public String path(String field, int index) {
        return field + "[" + index + (field.equals("addresses") ? "].text" : "].value");
    }

    private @Nullable String near(LocalDate day) {
        LocalDate today = LocalDate.now(Clock.system(me.zone()));
        if (day.equals(today)) {
            return texts.of("date.today");
        }
        return day.equals(today.minusDays(1)) ? texts.of("date.yesterday") : null;
    }

    private DateTimeFormatter dateFormat() {
        return DateTimeFormatter.ofPattern(polish() ? "dd.MM.uuuu" : "d MMM uuuu", me.getLocale());
    }

    private ZonedDateTime local(Instant instant) {
        return instant.atZone(me.zone());
    }

    private boolean polish() {
        return me.getLanguage().equals("pl");
    }

    private static String hard(String figure) {
        return figure.replace('\u202F', HARD_SPACE).replace(' ', HARD_SPACE);
    }
}
