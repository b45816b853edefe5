package org.kontor.crm.web.company;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.duplicate.Candidate;
import org.kontor.crm.duplicate.DuplicateService;
import org.kontor.crm.duplicate.Duplicates;
import org.kontor.crm.duplicate.Reason;
import org.kontor.crm.identifier.Identifier;
import org.kontor.crm.requisite.TemplateField;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** The panel of companies that may be the one being typed (B-04). */
@Named
@ViewScoped
public class CompanyDuplicates implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    DuplicateService duplicates;

    @Inject
    Texts texts;

    private Duplicates found = Duplicates.NONE;
    private boolean sameNip;
    private final Set<Long> apart = new HashSet<>();

    /**
     * Looks again, as the form stands.
     *
     * @param start the form as it was opened
     * @param id the company, null for a new one
     */
    public void look(CompanyForm form, CompanyForm start, @Nullable Long id) {
        try {
            found = duplicates.find(me.rights(), form, id, apart);
        } catch (NotFound gone) {
            // somebody has deleted the company meanwhile: the form stays, and saving says so
            found = Duplicates.NONE;
        }
        Set<String> fresh = nips(form);
        fresh.removeAll(nips(start));
        sameNip = !fresh.isEmpty()
                && found.candidates().stream()
                        .flatMap(candidate -> candidate.reasons().stream())
                        .anyMatch(reason -> reason.identifier() == Identifier.NIP);
    }

    /** Remembers that one is another company: of a new company with it, of an existing one at once. */
    public void setApart(long other, CompanyForm form, CompanyForm start, @Nullable Long id) {
        if (id == null) {
            apart.add(other);
        } else {
            duplicates.setApart(me.act(), id, other);
        }
        look(form, start, id);
    }

    /** Takes that back. */
    public void reconsider(long other, CompanyForm form, CompanyForm start, @Nullable Long id) {
        apart.remove(other);
        if (id != null) {
            duplicates.reconsider(me.act(), id, other);
        }
        look(form, start, id);
    }

    /** Adds the company together with what was said of others. */
    long create(CompanyForm form) {
        return duplicates.create(me.act(), form, apart);
    }

    /** What was found. */
    public Duplicates getFound() {
        return found;
    }

    /** How many places of the panel are taken. */
    public int getCount() {
        return found.candidates().size() + found.owners().size();
    }

    /** Whether saving will ask why the company has the NIP of another one. */
    public boolean isSameNip() {
        return sameNip;
    }

    /** What a screen reader is told. */
    public String getSaid() {
        List<Candidate> candidates = found.candidates();
        if (candidates.isEmpty()) {
            return texts.of("company.duplicates.said.none", found.owners().size());
        }
        Candidate first = candidates.get(0);
        return texts.of("company.duplicates.said", getCount(), first.name(), first.score());
    }

    /** A reason in words. */
    public String text(Reason reason) {
        String key = "company.duplicates.reason.";
        Identifier identifier = reason.identifier();
        return identifier == null
                ? texts.of(key + reason.kind(), reason.likeness())
                : texts.of(key + reason.kind(), texts.of("company.duplicates.identifier." + identifier));
    }

    /** Its look: what nearly proves it, what speaks for it, what only hints. */
    public String tone(Reason reason) {
        return switch (reason.kind()) {
            case IDENTIFIER -> "err";
            case EMAIL, SAME_NAME, PHONE -> "warn";
            case DOMAIN, ALIKE_NAME -> "";
        };
    }

    private static Set<String> nips(CompanyForm form) {
        return form.getRequisites().stream()
                .map(requisite -> requisite.getValues().get(TemplateField.NIP))
                .filter(Objects::nonNull)
                .flatMap(typed -> Identifier.NIP.check(typed).value().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
