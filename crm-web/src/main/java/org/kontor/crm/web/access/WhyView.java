package org.kontor.crm.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Explanation;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Reaching;
import org.kontor.crm.access.RecordAccess;
import org.kontor.crm.company.CompanyAccess;
import org.kontor.crm.contact.ContactAccess;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.web.custom.CustomPicks;
import org.kontor.crm.web.custom.Pick;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;
import org.omnifaces.util.Faces;

/** *Dlaczego widzę?* and *Kto ma dostęp?* beside a record: open as long as the address says so. */
@Named
@ViewScoped
public class WhyView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<Operation> ASKED =
            List.of(Operation.READ, Operation.UPDATE, Operation.DELETE, Operation.EXPORT);
    private static final int PICKED = 20;

    @Inject
    Me me;

    @Inject
    CompanyAccess companies;

    @Inject
    ContactAccess contacts;

    @Inject
    UserService users;

    @Inject
    CustomPicks picks;

    @Inject
    WhyWords words;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private @Nullable String why;
    private @Nullable String user;
    private @Nullable String who;
    private String kind = "";
    private long id;
    private @Nullable Person person;
    private @Nullable Pick record;
    private final Map<Operation, Explanation> explanations = new EnumMap<>(Operation.class);
    private List<Reaching> reaching = List.of();
    private String flagged = "";

    /**
     * Explains the record, where the address asks for it.
     *
     * @param recordKind folder of the record's pages
     */
    public void load(String recordKind, long record) {
        kind = recordKind;
        id = record;
        if (why == null) {
            return;
        }
        person = asked();
        explanations.putAll(access().explain(me.rights(), id, person.id(), EnumSet.copyOf(ASKED)));
        flagged = access().flagged(me.rights(), id).map(words::flagged).orElse("");
        if (me.isMayChangeSettings()) {
            reaching = access().reaching(me.rights(), id, getOperation());
        }
    }

    private RecordAccess access() {
        return kind.equals("contact") ? contacts : companies;
    }

    private Person asked() {
        UserCard found = user == null || !user.matches("\\d{1,18}") || !me.isMayChangeSettings()
                ? null
                : users.find(Long.parseLong(user)).filter(UserCard::active).orElse(null);
        if (found == null && user != null && !user.equals(String.valueOf(me.getId()))) {
            toasts.refuse(texts.of("address.misread"));
        }
        return found == null ? me.user().person() : found.person();
    }

    /** Goes on to the person or the record that was picked. */
    public void go() {
        String list = kind.equals("contact") ? "/contacts/" : "/companies/";
        String asking = "?why=" + getOperation() + "&user=" + getPerson().id();
        Faces.redirect(Faces.getRequestContextPath() + list + (record == null ? id : record.id()) + asking);
    }

    /** Users found by the start of a word of their name. */
    public List<Person> find(String typed) {
        return users.search(typed, PICKED);
    }

    /** Other records of the kind, found by what is typed of their names. */
    public List<Pick> records(String typed) {
        return picks.offered(kind, typed);
    }

    /** Whether the explanation is open. */
    public boolean isOpen() {
        return !explanations.isEmpty();
    }

    /** What may be asked about. */
    public List<Operation> getOperations() {
        return ASKED;
    }

    /** What is asked: reading, when the address names nothing that can be. */
    public Operation getOperation() {
        return Stream.of(Operation.values())
                .filter(ASKED::contains)
                .filter(one -> one.name().equalsIgnoreCase(why))
                .findFirst()
                .orElse(Operation.READ);
    }

    /** Whether an operation is allowed. */
    public boolean allows(Operation operation) {
        return Objects.requireNonNull(explanations.get(operation)).allowed();
    }

    /** The decision that is shown. */
    public Explanation getShown() {
        return Objects.requireNonNull(explanations.get(getOperation()));
    }

    /** The verdict in a sentence. */
    public String getVerdict() {
        return words.verdict(getShown());
    }

    /** The tree of reasons. */
    public List<WhyRole> getRoles() {
        return words.roles(getShown());
    }

    /** Who made the record available to everyone, in words; empty when it is not. */
    public String getFlagged() {
        return flagged;
    }

    /** What would turn the verdict round, in words. */
    public List<String> getFlips() {
        return getShown().flips().stream()
                .map(flip -> words.flip(getShown(), flip))
                .toList();
    }

    /** Labels of the fields of the record that do not exist for the user. */
    public List<String> getHidden() {
        return words.fields(getShown(), getShown().hidden());
    }

    /** Labels of the fields that the user may only read. */
    public List<String> getFixed() {
        return words.fields(getShown(), getShown().fixed());
    }

    /** Whether it is oneself who is asked about. */
    public boolean isSelf() {
        return getPerson().id() == me.getId();
    }

    /** Whether all who may are listed. */
    public boolean isAll() {
        return "true".equals(who);
    }

    /** All who may do what is asked. */
    public List<Reaching> getReaching() {
        return reaching;
    }

    public Person getPerson() {
        return person == null ? me.user().person() : person;
    }

    public void setPerson(@Nullable Person person) {
        this.person = person;
    }

    /** The record the drawer goes to when it is picked; null: that of the page. */
    public @Nullable Pick getRecord() {
        return record;
    }

    public void setRecord(@Nullable Pick record) {
        this.record = record;
    }

    /** When it was found out, in words. */
    public String getAsOf() {
        return words.asOf();
    }

    public @Nullable String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why;
    }

    public @Nullable String getUser() {
        return user;
    }

    public void setUser(@Nullable String user) {
        this.user = user;
    }

    public @Nullable String getWho() {
        return who;
    }

    public void setWho(@Nullable String who) {
        this.who = who;
    }
}
