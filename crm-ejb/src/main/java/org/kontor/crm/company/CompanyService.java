package org.kontor.crm.company;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Decision;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.FlagReach;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.change.UndoAccess;
import org.kontor.crm.change.UndoResult;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.field.ArrivingFiles;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.ListRow;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.requisite.Template;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Page;
import org.kontor.crm.shared.Problem;

/**
 * Door to companies for pages, REST and jobs. Open to every caller, because rights are values here: readers hand them
 * in, writers are judged by those of the acting user. What may not be read is {@link NotFound}, what may be read but not
 * done is {@link Forbidden}.
 */
@Stateless
@Recorded
@PermitAll
public class CompanyService {

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Inject
    UserService users;

    @Inject
    CompanyQueries queries;

    @Inject
    CompanyLists lists;

    @Inject
    CompanyGuard guard;

    @Inject
    CompanyFixed fixed;

    @Inject
    CompanyRules rules;

    @Inject
    CompanyMapper mapper;

    @Inject
    ArrivingFiles arriving;

    @Inject
    CompanyStory story;

    /** One page of the companies within the rights. */
    public Page<ListRow> page(Rights rights, ListFilter filter) {
        return lists.usual(rights, filter);
    }

    /** How many there are within the rights: exact to 10,000, unknown after 300 ms. */
    public Count count(Rights rights, ListFilter filter) {
        return lists.count(rights, filter);
    }

    /** Everything about one company. */
    public CompanyCard card(Rights rights, long id) {
        return guard.readable(rights, id);
    }

    /** A form for a new company: the reader is responsible. */
    public CompanyForm newForm(Rights rights) {
        guard.mayEver(rights, Operation.ADD);
        return fixed.blank(rights, rights.hidden(Entity.COMPANY));
    }

    /** The form of a company the reader may change. */
    public CompanyForm form(Rights rights, long id) {
        CompanyCard card = card(rights, id);
        guard.may(rights, Operation.UPDATE, CompanyGuard.subject(card));
        return mapper.form(card);
    }

    /**
     * Tells what forms break by themselves, whoever saves them: for imports, which ask for rights and list values in sets. It
     * writes nothing, and is no call of this service, which would cost a row as much as its rules.
     *
     * @param fields all custom fields, read once for many forms
     * @param templates all templates of requisites, likewise
     */
    public Function<CompanyForm, CheckedForm> check(List<CustomField> fields, List<Template> templates) {
        return form -> rules.check(form, fields, templates);
    }

    /**
     * Adds a company.
     *
     * @return its id
     * @throws Invalid naming every field that breaks a rule
     * @throws SameNip when another company has its NIP and the form gives no reason
     */
    public long create(Act act, CompanyForm form) {
        Rights rights = access.rightsOf(act.userId());
        guard.mayEver(rights, Operation.ADD);
        CompanyRules.Checked checked = rules.check(rights, fixed.keep(rights, form, null), null);
        long id = queries.persist(act, mapper.apply(checked, new Company()), form.getContacts());
        arriving.place(act, CompanyGuard.ref(id), checked.custom());
        return id;
    }

    /**
     * Saves a company and its parts.
     *
     * @return the change set, which {@link #undo} takes back; none when nothing is different
     * @throws EditConflict when the form's version is no longer the company's
     * @throws Invalid naming every field that breaks a rule
     * @throws SameNip when another company has a NIP that is new to it and the form gives no reason
     */
    public OptionalLong save(Act act, long id, CompanyForm form) {
        Rights rights = access.rightsOf(act.userId());
        Company company = guard.locked(rights, id, Operation.UPDATE);
        if (company.version != form.getVersion()) {
            throw changes.conflict(CompanyGuard.ref(id), company.version);
        }
        mapper.apply(rules.check(rights, fixed.keep(rights, form, id), company), company);
        queries.flush();
        return changes.current();
    }

    /**
     * Deletes companies, at least one, with all their parts; all or none.
     *
     * @return the change set, which {@link #undo} takes back
     */
    public long delete(Act act, Collection<Long> ids) {
        if (ids.isEmpty()) {
            throw new Invalid(List.of(Problem.of("ids", "company.error.noneChosen")));
        }
        Rights rights = access.rightsOf(act.userId());
        Set<Long> chosen = new TreeSet<>(ids);
        guard.lockAll(rights, chosen, Operation.DELETE);
        queries.delete(chosen);
        return changes.current().orElseThrow();
    }

    /**
     * Deletes a company unless it was changed meanwhile.
     *
     * @param version the version the caller has seen
     * @return the change set, which {@link #undo} takes back
     * @throws EditConflict when that is no longer the company's version
     */
    public long deleteUnchanged(Act act, long id, long version) {
        Company company = guard.locked(access.rightsOf(act.userId()), id, Operation.DELETE);
        if (company.version != version) {
            throw changes.conflict(CompanyGuard.ref(id), company.version);
        }
        return delete(act, List.of(id));
    }

    /**
     * What happened to a company, newest first, in the words of its fields.
     *
     * @param before {@link CompanyHistory#next()} of the page before, null for the newest
     * @param limit how many change sets, 1 to 200
     */
    public CompanyHistory history(Rights rights, long id, @Nullable Long before, int limit) {
        CompanyCard card = card(rights, id);
        return story.tell(rights, card, changes.history(CompanyGuard.ref(card.id()), before, limit));
    }

    /**
     * A company together with the newest of its history, for its page.
     *
     * @param limit how many change sets, 1 to 200
     */
    public CompanyOverview overview(Rights rights, long id, int limit) {
        CompanyCard card = card(rights, id);
        return new CompanyOverview(card, story.tell(rights, card, changes.history(CompanyGuard.ref(id), null, limit)));
    }

    /** Who changed a company last, and when: to be thrown at whoever has seen an older version. */
    public EditConflict conflict(Rights rights, long id) {
        return changes.conflict(CompanyGuard.ref(id), card(rights, id).version());
    }

    /** Takes a change set back as far as the acting user's rights reach. */
    public UndoResult undo(Act act, long changeSetId) {
        return changes.undo(act, changeSetId, List.of(undoAccess(access.rightsOf(act.userId()))));
    }

    /** What these rights allow an undo to do with companies. */
    public UndoAccess undoAccess(Rights rights) {
        return new UndoAccess(
                CompanyGuard.ENTITY,
                rights.scope(Entity.COMPANY, Operation.READ).condition(UndoAccess.ALIAS),
                rights.scope(Entity.COMPANY, Operation.ADD).condition(UndoAccess.ALIAS),
                rights.scope(Entity.COMPANY, Operation.UPDATE).condition(UndoAccess.ALIAS),
                rights.scope(Entity.COMPANY, Operation.DELETE).condition(UndoAccess.ALIAS),
                "responsible_id",
                WithheldFields.of(rights, Entity.COMPANY, CompanyGuard.ENTITY, CompanyListFields.all()));
    }

    /** What is allowed with a company the reader sees. */
    public Decision decide(Rights rights, long id, Operation operation) {
        return rights.decide(Entity.COMPANY, operation, CompanyGuard.subject(card(rights, id)));
    }

    /** Whether one may add companies at all. */
    public boolean mayAdd(Rights rights) {
        return rights.mayEver(Entity.COMPANY, Operation.ADD);
    }

    /** Whom "available to everyone" reaches today (S-18). */
    public FlagReach flagReach() {
        return access.flagReach(Entity.COMPANY);
    }

    /** People who may be made responsible, found by the start of a word of their name. */
    public List<Person> responsibleChoices(Rights rights, String typed, int limit) {
        return users.search(typed, rights.scope(Entity.COMPANY, Operation.ADD).condition("u"), limit);
    }
}
