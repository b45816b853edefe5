package org.kontor.crm.web.company;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.web.shell.Formats;
import org.kontor.crm.web.shell.Me;

/** Reads and writes the amount of a form as people type it: groups apart, comma or point before the decimals. */
@RequestScoped
public class AmountText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,30}([.,]\\d{1,10})?");
    private static final Pattern COMMA_GROUPS = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d{1,10})?");

    @Inject
    Me me;

    @Inject
    Formats formats;

    /**
     * The amount typed, null when the field is empty.
     *
     * @throws Invalid when the text is no amount
     */
    public @Nullable BigDecimal read(@Nullable String typed) {
        String text = typed == null ? "" : SPACES.matcher(typed).replaceAll("");
        if (text.isEmpty()) {
            return null;
        }
        if (groupsByComma(text)) {
            text = text.replace(",", "");
        }
        if (!PLAIN.matcher(text).matches()) {
            throw new Invalid(List.of(Problem.of("revenue.amount", "error.money.format")));
        }
        return new BigDecimal(text.replace(',', '.'));
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
