package org.kontor.crm.company;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A legal identity being typed (S-16); one without any value, address and account is dropped. */
public class RequisiteForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable Long id;

    private String template = "";

    private boolean byDefault;

    private Map<String, String> values = new LinkedHashMap<>();

    @Valid
    @Size(max = 100, message = "error.tooMany")
    private List<AddressForm> addresses = new ArrayList<>();

    @Valid
    @Size(max = 100, message = "error.tooMany")
    private List<AccountForm> accounts = new ArrayList<>();

    public RequisiteForm() {}

    /** A new one with a template. */
    public RequisiteForm(String template) {
        this.template = template;
    }

    /** The row this stands for, null when new. */
    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    /** Code of the template. */
    public String getTemplate() {
        return template;
    }

    public void setTemplate(@Nullable String template) {
        this.template = template == null ? "" : template;
    }

    /** Whether it is the one invoices are made out to; where none is marked, the first is. */
    public boolean isDefault() {
        return byDefault;
    }

    public void setDefault(boolean byDefault) {
        this.byDefault = byDefault;
    }

    /** Values by the code of the template's field, as typed; an empty one is none. */
    public Map<String, String> getValues() {
        return values;
    }

    public void setValues(Map<String, String> values) {
        this.values = values;
    }

    /** Addresses of this identity; those of the company stand in its own form. */
    public List<AddressForm> getAddresses() {
        return addresses;
    }

    public void setAddresses(List<AddressForm> addresses) {
        this.addresses = addresses;
    }

    /** Bank accounts. */
    public List<AccountForm> getAccounts() {
        return accounts;
    }

    public void setAccounts(List<AccountForm> accounts) {
        this.accounts = accounts;
    }

    /** Whether nothing was typed. */
    public boolean isBlank() {
        return values.values().stream().allMatch(value -> value == null || value.isBlank())
                && addresses.stream().allMatch(address -> address.getText().isBlank())
                && accounts.stream().allMatch(AccountForm::isBlank);
    }
}
