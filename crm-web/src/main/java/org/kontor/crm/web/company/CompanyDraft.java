package org.kontor.crm.web.company;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyForm;

/**
 * A form of a company as text: what is typed, and what it was opened with, so that what others save meanwhile can be
 * merged. It is kept as a draft, and carried by the page itself for the time after a session has ended.
 */
public class CompanyDraft {

    private static final Jsonb JSON = JsonbBuilder.create();

    private @Nullable CompanyForm start;
    private @Nullable CompanyForm form;
    private @Nullable String amount;

    /** An empty one, to be filled from text. */
    public CompanyDraft() {}

    CompanyDraft(CompanyForm start, CompanyForm form, @Nullable String amount) {
        this.start = start;
        this.form = form;
        this.amount = amount;
    }

    String write() {
        return JSON.toJson(this);
    }

    /** Reads what {@link #write} wrote; of what is none, or lost its shape with a newer release, nothing. */
    static Optional<CompanyDraft> read(String text) {
        try {
            CompanyDraft draft = JSON.fromJson(text, CompanyDraft.class);
            return draft.start == null || draft.form == null ? Optional.empty() : Optional.of(draft);
        } catch (JsonbException unreadable) {
            return Optional.empty();
        }
    }

    public @Nullable CompanyForm getStart() {
        return start;
    }

    public void setStart(@Nullable CompanyForm start) {
        this.start = start;
    }

    public @Nullable CompanyForm getForm() {
        return form;
    }

    public void setForm(@Nullable CompanyForm form) {
        this.form = form;
    }

    /** The revenue as it was typed. */
    public @Nullable String getAmount() {
        return amount;
    }

    public void setAmount(@Nullable String amount) {
        this.amount = amount;
    }
}
