package org.kontor.crm.company;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.FieldRule;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.identifier.Identifier;
import org.kontor.crm.requisite.TemplateField;
import org.kontor.crm.shared.Problem;

/**
 * Asks for a reason before a company gets a NIP that another one has. Only companies the user may read count, and only a
 * NIP that is new to the company: who corrects a phone later is not asked again.
 */
@Dependent
class NipGuard {

    @Inject
    CompanyQueries queries;

    @Inject
    ChangeService changes;

    /**
     * Lets a checked form pass and puts the reason into history, where one was needed.
     *
     * @param company the company as it stands, null for a new one
     * @throws SameNip when a reason is needed and none was given
     */
    void pass(Rights rights, CompanyRules.Checked checked, @Nullable Company company) {
        if (rights.rule(Entity.COMPANY, TemplateField.NIP) == FieldRule.HIDDEN) {
            return;
        }
        Set<String> had = company == null ? Set.of() : company.nips();
        long self = company == null ? 0 : company.id;
        List<Problem> problems = new ArrayList<>();
        List<SameNip.Twin> twins = new ArrayList<>();
        for (CheckedRequisite requisite : checked.requisites()) {
            String nip = requisite.nip();
            if (nip != null && !had.contains(nip)) {
                queries.sameNip(rights, nip, self).ifPresent(twin -> {
                    problems.add(problem(requisite.pathOf("nip"), nip, twin));
                    twins.add(twin);
                });
            }
        }
        String reason = checked.form().getDuplicateReason().strip();
        if (!problems.isEmpty() && reason.isEmpty()) {
            throw new SameNip(problems, twins.stream().distinct().toList());
        } else if (!problems.isEmpty()) {
            changes.remark(reason);
        }
    }

    private static Problem problem(String field, String nip, SameNip.Twin twin) {
        return Problem.of(field, "company.error.sameNip", Identifier.NIP.display(nip), twin.name());
    }
}
