package org.kontor.crm.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Operation;
import org.kontor.crm.listing.Sampled;
import org.kontor.crm.role.Rehearsal;
import org.kontor.crm.role.RoleService;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** *Skutki szkicu*: who gains and who loses how many records, before anything is published. */
@Named
@ViewScoped
public class RehearsalView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final long PAGE = 50;

    @Inject
    Me me;

    @Inject
    RoleService roles;

    @Inject
    RoleDesk desk;

    @Inject
    FieldNames fields;

    @Inject
    Texts texts;

    private Rehearsal rehearsal = new Rehearsal(List.of());
    private @Nullable Shown open;
    private List<Sampled> samples = List.of();
    private long shown = PAGE;
    private String refusal = "";

    /** Rehearses the draft as it stands. */
    public void load() {
        desk.read();
        open = null;
        refusal = "";
        try {
            rehearsal = desk.getChanges() == 0
                    ? new Rehearsal(List.of())
                    : roles.rehearse(me.act(), desk.draft().version());
        } catch (BusinessException refused) {
            rehearsal = new Rehearsal(List.of());
            refusal = texts.of(refused);
        }
    }

    /** Publishes the draft and goes back to the roles. */
    public String publish() {
        boolean leaving = desk.isLosingOwn();
        if (!desk.publish()) {
            load();
            return "";
        }
        return leaving ? "" : "/settings/access?faces-redirect=true";
    }

    /** Names some of the records behind a number. */
    public void show(Rehearsal.Person person, Rehearsal.Shift shift, boolean gained) {
        open = new Shown(person.id(), shift, gained);
        samples =
                roles.samples(me.act(), desk.draft().version(), person.id(), shift.entity(), shift.operation(), gained);
    }

    /** Whether the examples on the page are those of this number. */
    public boolean isOpen(Rehearsal.Person person, Rehearsal.Shift shift, boolean gained) {
        return new Shown(person.id(), shift, gained).equals(open);
    }

    /** Whether there are records behind the numbers of an operation. */
    public boolean isOfRecords(Rehearsal.Shift shift) {
        return shift.operation() != Operation.ADD && !shift.operation().isYesOrNo();
    }

    /** What a number counts: 12 firm, 3 osoby. */
    public String counted(Rehearsal.Shift shift, long number) {
        return switch (shift.operation()) {
            case ADD -> texts.of("access.shift.people", number);
            case IMPORT, WAIVE -> "";
            default -> texts.of("access.shift." + shift.entity(), number);
        };
    }

    /** What changes for a user beside counted records: fields, and levels that reach no record of today. */
    public List<Other> others(Rehearsal.Person person) {
        List<Other> others = new ArrayList<>();
        for (Rehearsal.FieldShift shift : person.fields()) {
            others.add(new Other(
                    texts.of("access.entity." + shift.entity()) + ", " + fields.of(shift.entity(), shift.field()),
                    arrow("access.rule." + shift.before(), "access.rule." + shift.after()),
                    shift.after().isMilderThan(shift.before())));
        }
        for (Rehearsal.LevelShift shift : person.levels()) {
            others.add(new Other(
                    texts.of("access.entity." + shift.entity()) + ", "
                            + texts.of("access.operation." + shift.operation()),
                    arrow("access.level." + shift.before(), "access.level." + shift.after()),
                    shift.after().reaches(shift.before())));
        }
        return others;
    }

    private String arrow(String before, String after) {
        return texts.of(before) + " → " + texts.of(after);
    }

    /** How many users gain something: records, a field, the settings. */
    public long getWinners() {
        return rehearsal.people().stream().filter(Rehearsal.Person::gains).count();
    }

    /** How many users lose something; the same user may gain something else. */
    public long getLosers() {
        return rehearsal.people().stream().filter(Rehearsal.Person::loses).count();
    }

    /** Those for whom something changes, as many as are shown by now. */
    public List<Rehearsal.Person> getPeople() {
        return rehearsal.people().stream().limit(shown).toList();
    }

    /** How many of them are not shown yet. */
    public long getMore() {
        return Math.max(0, rehearsal.people().size() - shown);
    }

    /** Shows as many again. */
    public void showMore() {
        shown += PAGE;
    }

    /** Some of the records behind the open number, of those the reader may read. */
    public List<Sampled> getSamples() {
        return samples;
    }

    /** Why the draft cannot be published, empty when it can. */
    public String getRefusal() {
        return refusal;
    }

    /** The draft. */
    public RoleDesk getDesk() {
        return Objects.requireNonNull(desk);
    }

    /**
     * Something that changes and is not counted in records.
     *
     * @param what kind of record and what of it
     * @param how from what to what
     * @param gain whether it is one, else a loss
     */
    public record Other(String what, String how, boolean gain) implements Serializable {}

    /**
     * The number whose records are named.
     *
     * @param user whose it is
     * @param shift what changes
     * @param gained whether it counts what is gained
     */
    private record Shown(long user, Rehearsal.Shift shift, boolean gained) implements Serializable {}
}
