package org.kontor.crm.company;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An amount being typed; without an amount the currency means nothing. */
public class MoneyForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @DecimalMin(value = "0", message = "error.money.negative")
    @Digits(integer = 17, fraction = 2, message = "error.money.digits")
    private @Nullable BigDecimal amount;

    private String currency = "PLN";

    /** The amount, at most two decimals. */
    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    /** ISO 4217 code. */
    public String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency == null || currency.isBlank() ? "PLN" : currency;
    }
}
