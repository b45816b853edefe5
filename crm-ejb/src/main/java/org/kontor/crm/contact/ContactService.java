package org.kontor.crm.contact;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
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
import org.kontor.crm.company.CompanyHistory;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.company.WithheldFields;
import org.kontor.crm.field.ArrivingFiles;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;

/**
 * Door to contacts for pages, REST and jobs. Open to every caller, because rights are values here: readers hand them in,
 * writers are judged by those of the acting user. What may not be read is {@link NotFound}, what may be read but not done
 * is {@link Forbidden}.
 */
@Stateless
@Recorded
@PermitAll
public class ContactService {

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Inject
    UserService users;

    @Inject
    CompanyService companies;

    @Inject
    ContactQueries queries;

    @Inject
    ContactFindQueries finder;

    @Inject
    ContactGuard guard;

    @Inject
    ContactRules rules;

    @Inject
    ContactMapper mapper;

    @Inject
    ArrivingFiles arriving;

    @Inject
    ContactStory story;

    @Inject
    Links links;

    @Inject
    ContactFixed fixed;

    /** Some contacts within the rights that have all words typed, in name, phones or e-mails: for picking one while typing. */
    public List<ContactRow> find(Rights rights, String typed, int limit) {
        return finder.find(rights, typed, limit);
    }

    /** Everything about one contact but its companies. */
    public ContactCard card(Rights rights, long id) {
        return fixed.seen(rights, id);
    }

    /** A form for a new contact: the reader is responsible. */
    public ContactForm newForm(Rights rights) {
        guard.mayEver(rights, Operation.ADD);
        return fixed.blank(rights);
    }

    /** The form of a contact the reader may change. */
    public ContactForm form(Rights rights, long id) {
        ContactCard card = card(rights, id);
        guard.may(rights, Operation.UPDATE, ContactGuard.subject(card));
        return mapper.form(card);
    }

    /**
     * Adds a contact and links it to the companies its form names, adding those that are new: all or nothing (S-04).
     *
     * @return its id
     * @throws Invalid naming every field that breaks a rule
     */
    public long create(Act act, ContactForm form) {
        Rights rights = access.rightsOf(act.userId());
        guard.mayEver(rights, Operation.ADD);
        ContactRules.Checked checked = rules.check(rights, fixed.keep(rights, form, null), null);
        Contact contact = mapper.apply(checked, new Contact());
        long id = queries.persist(contact);
        arriving.place(act, ContactGuard.ref(id), checked.custom());
        links.makeAll(act, rights, id, contact.subject(), form.getCompanies());
        return id;
    }

    /**
     * Saves a contact, its parts and the companies its form adds: all or nothing (S-04).
     *
     * @return the change set, which {@link #undo} takes back; none when nothing is different
     * @throws EditConflict when the form's version is no longer the contact's
     * @throws Invalid naming every field that breaks a rule
     */
    public OptionalLong save(Act act, long id, ContactForm form) {
        Rights rights = access.rightsOf(act.userId());
        Contact contact = guard.locked(rights, id, Operation.UPDATE);
        if (contact.version != form.getVersion()) {
            throw changes.conflict(ContactGuard.ref(id), contact.version);
        }
        mapper.apply(rules.check(rights, fixed.keep(rights, form, id), contact), contact);
        queries.flush();
        links.makeAll(act, rights, id, contact.subject(), form.getCompanies());
        return changes.current();
    }

    /**
     * Deletes contacts with all their parts and links; all or none.
     *
     * @param ids at least one
     * @return the change set, which {@link #undo} takes back
     */
    public long delete(Act act, Collection<Long> ids) {
        if (ids.isEmpty()) {
            throw new Invalid(List.of(Problem.of("ids", "contact.error.noneChosen")));
        }
        Rights rights = access.rightsOf(act.userId());
        Set<Long> chosen = new TreeSet<>(ids);
        guard.lockAll(rights, chosen, Operation.DELETE);
        queries.delete(chosen);
        return changes.current().orElseThrow();
    }

    /**
     * Deletes a contact unless it was changed meanwhile.
     *
     * @param version the version the caller has seen
     * @return the change set, which {@link #undo} takes back
     * @throws EditConflict when that is no longer the contact's version
     */
    public long deleteUnchanged(Act act, long id, long version) {
        Contact contact = guard.locked(access.rightsOf(act.userId()), id, Operation.DELETE);
        if (contact.version != version) {
            throw changes.conflict(ContactGuard.ref(id), contact.version);
        }
        return delete(act, List.of(id));
    }

    /**
     * What happened to a contact and its links, newest first, in the words of its fields (S-34).
     *
     * @param before {@link CompanyHistory#next()} of the page before, null for the newest
     * @param limit how many change sets, 1 to 200
     */
    public CompanyHistory history(Rights rights, long id, @Nullable Long before, int limit) {
        ContactCard card = card(rights, id);
        return story.tell(rights, card, changes.history(ContactGuard.ref(card.id()), before, limit));
    }

    /**
     * Who changed a contact last, and when: what to tell whoever has seen an older version.
     *
     * @return to be thrown
     */
    public EditConflict conflict(Rights rights, long id) {
        return changes.conflict(ContactGuard.ref(id), card(rights, id).version());
    }

    /** Takes a change set back as far as the acting user's rights to contacts, links and companies reach. */
    public UndoResult undo(Act act, long changeSetId) {
        Rights rights = access.rightsOf(act.userId());
        List<UndoAccess> all = new ArrayList<>(undoAccess(rights));
        all.add(companies.undoAccess(rights));
        return changes.undo(act, changeSetId, all);
    }

    /** What these rights allow an undo to do with contacts and links. */
    public List<UndoAccess> undoAccess(Rights rights) {
        return List.of(
                new UndoAccess(
                        ContactGuard.ENTITY,
                        rights.scope(Entity.CONTACT, Operation.READ).condition(UndoAccess.ALIAS),
                        rights.scope(Entity.CONTACT, Operation.ADD).condition(UndoAccess.ALIAS),
                        rights.scope(Entity.CONTACT, Operation.UPDATE).condition(UndoAccess.ALIAS),
                        rights.scope(Entity.CONTACT, Operation.DELETE).condition(UndoAccess.ALIAS),
                        "responsible_id",
                        WithheldFields.of(rights, Entity.CONTACT, ContactGuard.ENTITY, ContactFields.all())),
                LinkUndo.access(rights));
    }

    /** What is allowed with a contact the reader sees. */
    public Decision decide(Rights rights, long id, Operation operation) {
        return rights.decide(Entity.CONTACT, operation, ContactGuard.subject(card(rights, id)));
    }

    /** Whom "available to everyone" reaches today (S-18). */
    public FlagReach flagReach() {
        return access.flagReach(Entity.CONTACT);
    }

    /** People who may be made responsible, found by the start of a word of their name. */
    public List<Person> responsibleChoices(Rights rights, String typed, int limit) {
        return users.search(typed, rights.scope(Entity.CONTACT, Operation.ADD).condition("u"), limit);
    }
}
