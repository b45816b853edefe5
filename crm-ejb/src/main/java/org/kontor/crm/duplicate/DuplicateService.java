package org.kontor.crm.duplicate;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Scope;
import org.kontor.crm.access.Subject;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.requisite.TemplateService;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.shared.SqlCondition;

/**
 * Door to duplicates (B-04). Companies the reader may not read do not exist here; where the policy tells it, their
 * responsible person does, and nothing else.
 */
@Stateless
@Recorded
@PermitAll
public class DuplicateService {

    @Inject
    AccessService access;

    @Inject
    CompanyService companies;

    @Inject
    TemplateService templates;

    @Inject
    UserService users;

    @Inject
    DuplicateQueries queries;

    @Inject
    PairQueries pairs;

    @Inject
    PolicyQueries policies;

    /**
     * What a company being typed may be a duplicate of. The form may be half typed and wrong; what is sound counts.
     *
     * @param self the company the form is of, null for a new one
     * @param apart companies of which is known already that they are others
     * @throws Forbidden for those who may neither add nor change companies
     * @throws NotFound when {@code self} may not be read
     */
    public Duplicates find(Rights rights, CompanyForm form, @Nullable Long self, Collection<Long> apart) {
        require(rights);
        if (self != null) {
            companies.decide(rights, self, Operation.UPDATE);
        }
        Set<String> hidden = rights.hidden(Entity.COMPANY);
        Clues clues = new Clues(form, form.getRequisites().isEmpty() ? List.of() : templates.all(), hidden);
        if (clues.isEmpty()) {
            return Duplicates.NONE;
        }
        Scope scope = rights.scope(Entity.COMPANY, Operation.READ);
        SqlCondition readable = scope.condition("c");
        NameSought name = clues.name(queries.common(clues.words()));
        List<Found> found = found(clues, name, readable, self);
        Set<Long> known = Set.copyOf(apart);
        return new Duplicates(
                shown(scope, hidden, found.stream().filter(one -> !isApart(one, known))),
                shown(scope, hidden, found.stream().filter(one -> isApart(one, known))),
                policies.policy().showOwner()
                        ? owners(rights, found(clues, name, readable.negated(), self))
                        : List.of());
    }

    private List<Found> found(Clues clues, @Nullable NameSought name, SqlCondition within, @Nullable Long self) {
        return Found.of(queries.hits(clues, name, within, self == null ? 0 : self), clues);
    }

    /**
     * Adds a company, and remembers with it which others it is not.
     *
     * @param others companies it is not; those that may not be read any more are left out
     * @return its id
     */
    public long create(Act act, CompanyForm form, Collection<Long> others) {
        long id = companies.create(act, form);
        if (!others.isEmpty()) {
            Scope scope = access.rightsOf(act.userId()).scope(Entity.COMPANY, Operation.READ);
            queries.shown(scope, Set.of(), others).keySet().forEach(other -> pairs.add(id, other));
        }
        return id;
    }

    /**
     * Remembers that two companies are different ones.
     *
     * @param id the one being changed
     * @throws NotFound when either may not be read
     * @throws Forbidden when the one may not be changed
     */
    public void setApart(Act act, long id, long other) {
        judge(act, id, other);
        if (id == other) {
            throw new Invalid(List.of(Problem.of("other", "duplicate.error.itself")));
        }
        pairs.add(id, other);
    }

    /**
     * Forgets that two companies are different ones.
     *
     * @throws NotFound when either may not be read
     * @throws Forbidden when the one may not be changed
     */
    public void reconsider(Act act, long id, long other) {
        judge(act, id, other);
        pairs.remove(id, other);
    }

    private void judge(Act act, long id, long other) {
        Rights rights = access.rightsOf(act.userId());
        var decision = companies.decide(rights, id, Operation.UPDATE);
        if (queries.shown(rights.scope(Entity.COMPANY, Operation.READ), Set.of(), List.of(other))
                .isEmpty()) {
            throw new NotFound(new RecordRef("company", other));
        }
        if (!decision.allowed()) {
            throw new Forbidden(Entity.COMPANY, Operation.UPDATE, decision);
        }
    }

    private static void require(Rights rights) {
        if (!rights.mayEver(Entity.COMPANY, Operation.ADD) && !rights.mayEver(Entity.COMPANY, Operation.UPDATE)) {
            Subject own = new Subject(rights.userId(), false);
            throw new Forbidden(Entity.COMPANY, Operation.ADD, rights.decide(Entity.COMPANY, Operation.ADD, own));
        }
    }

    private static boolean isApart(Found one, Set<Long> known) {
        return one.company().apart() || known.contains(one.id());
    }

    private List<Candidate> shown(Scope scope, Set<String> hidden, Stream<Found> found) {
        List<Found> best = found.limit(Duplicates.LIMIT).toList();
        Map<Long, DuplicateQueries.Shown> shown =
                best.isEmpty() ? Map.of() : queries.shown(scope, hidden, Found.ids(best));
        List<Candidate> candidates = new ArrayList<>();
        for (Found one : best) {
            DuplicateQueries.Shown company = shown.get(one.id());
            if (company != null) {
                candidates.add(new Candidate(
                        one.id(),
                        company.name(),
                        company.logo(),
                        company.place(),
                        company.responsible(),
                        one.score(),
                        one.reasons()));
            }
        }
        return candidates;
    }

    /**
     * In the order of names, so that not even the score of what may not be read can be guessed. It is looked for apart: what
     * one may read is found whatever there is beside it.
     *
     * @param found companies the reader may not read
     */
    private List<Person> owners(Rights rights, List<Found> found) {
        List<Long> ids = found.stream()
                .filter(one -> one.score() >= Score.TOLD)
                .map(one -> one.company().responsible())
                .filter(id -> id != rights.userId())
                .distinct()
                .limit(Duplicates.LIMIT)
                .toList();
        Map<Long, Person> people = users.people(ids);
        return ids.stream()
                .map(people::get)
                .filter(Objects::nonNull)
                .sorted(java.util.Comparator.comparing(Person::name))
                .toList();
    }
}
