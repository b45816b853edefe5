package org.kontor.crm.company;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A bank account being typed; one without number, bank and BIC is dropped. */
public class AccountForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable Long id;

    private @Nullable AccountKind kind = AccountKind.IBAN;

    @Size(max = 64, message = "error.tooLong")
    private String number = "";

    @Size(max = 20, message = "error.tooLong")
    private String bic = "";

    @Size(max = 200, message = "error.tooLong")
    private String bank = "";

    private String currency = "PLN";

    private boolean byDefault;

    /** The row this stands for, null when new. */
    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    /** How the number is to be read. */
    public @Nullable AccountKind getKind() {
        return kind;
    }

    public void setKind(@Nullable AccountKind kind) {
        this.kind = kind;
    }

    /** IBAN, NRB or plain number, with or without spaces. */
    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }

    /** ISO 9362 code of the bank, maybe empty. */
    public String getBic() {
        return bic;
    }

    public void setBic(@Nullable String bic) {
        this.bic = bic == null ? "" : bic;
    }

    /** Name of the bank, maybe empty. */
    public String getBank() {
        return bank;
    }

    public void setBank(@Nullable String bank) {
        this.bank = bank == null ? "" : bank;
    }

    /** ISO 4217 code. */
    public String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency == null || currency.isBlank() ? "PLN" : currency;
    }

    /** Whether it is the account to pay to; where none is marked, the first is. */
    public boolean isDefault() {
        return byDefault;
    }

    public void setDefault(boolean byDefault) {
        this.byDefault = byDefault;
    }

    /** Whether nothing was typed. */
    public boolean isBlank() {
        return Stream.of(number, bic, bank).allMatch(String::isBlank);
    }
}
