package org.kontor.crm.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes the amount of a form as people type it: groups apart, comma or point before the decimals. */
@RequestScoped
public class AmountText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,30}([.,]\\d{1,10})?");
    private static final Pattern COMMA_GROUPS = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d{1,10})?");

    private static final BigDecimal REFUSED = BigDecimal.ONE.negate();

    @Inject
    Me me;

    @Inject
    Formats formats;

    /**
     * The amount typed, null when the field is empty. What is no amount becomes a number the rules refuse, so that the
     * services name this field together with all others; {@link #isAmount} tells it apart.
     */
    public @Nullable BigDecimal read(@Nullable String typed) {
        String text = digits(typed);
        if (text.isEmpty()) {
            return null;
        }
        return PLAIN.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : REFUSED;
    }

    /** Whether the text typed is an amount or empty. */
    public boolean isAmount(@Nullable String typed) {
        String text = digits(typed);
        return text.isEmpty() || PLAIN.matcher(text).matches();
    }

    private String digits(@Nullable String typed) {
        String text = typed == null ? "" : SPACES.matcher(typed).replaceAll("");
        return groupsByComma(text) ? text.replace(",", "") : text;
    }

    /** A single comma is a decimal one in Polish and a group in English. */
    private boolean groupsByComma(String text) {
        boolean several = text.indexOf(',') != text.lastIndexOf(',') || text.contains(".");
        return COMMA_GROUPS.matcher(text).matches()
                && (several || me.getLanguage().equals("en"));
    }

    /** The amount as a field shows it. */
    public @Nullable String write(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        return formats.figure(amount, amount.stripTrailingZeros().scale() <= 0 ? 0 : 2);
    }
}
