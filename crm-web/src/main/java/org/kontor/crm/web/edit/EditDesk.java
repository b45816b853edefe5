package org.kontor.crm.web.edit;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.Merged;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Problems;
import org.kontor.crm.web.shell.Texts;

/**
 * One record being edited: what is typed, what is wrong with it, and what somebody else saved in between. Whatever page
 * it is typed on, it is saved here, and what is typed stays until it is. Each kind of record has a desk of its own.
 *
 * @param <F> the record's form
 */
public abstract class EditDesk<F extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    protected Me me;

    @Inject
    protected Texts texts;

    private @Nullable Long id;
    private @Nullable F start;
    private @Nullable Conflict<F> conflict;
    private @Nullable String refusal;
    private @Nullable String mergedWith;
    private @Nullable Long changeSet;
    private final Problems problems = new Problems();

    /** The form's class. */
    protected abstract Class<F> type();

    /** The form of a record as it stands, or of a new one. */
    protected abstract F stored(@Nullable Long record);

    /** The version the form was opened with. */
    protected abstract long version(F form);

    /** A form that says the same. */
    protected abstract F copy(F form);

    /** Begins to type a form. */
    protected abstract void begin(F form);

    /** What is being typed. */
    public abstract F getForm();

    /** Puts everything typed into the form; what cannot be read becomes a problem. */
    protected abstract void collect();

    /** The form with what was typed as it stands, though it may be half of a value. */
    protected abstract F current();

    /** The one value that is typed as a text of its own. */
    protected abstract @Nullable String typed();

    /** Puts that back. */
    protected abstract void retype(@Nullable String text);

    /** Shows what the form says now. */
    protected abstract void show();

    /** Says that only these fields can be typed in: what is required elsewhere keeps nobody from saving. */
    public abstract void showOnly(List<String> fields);

    /**
     * Adds or saves the record, and says by {@link #saved} what a save can be taken back by.
     *
     * @return its id
     */
    protected abstract long store(@Nullable Long record, F form);

    /** Brings the form up to what somebody else saved. */
    protected abstract Merged<F> merge(long record, F opened, F form);

    /** Tells what breaks a rule, beside the fields. */
    protected abstract void tell(Invalid invalid);

    /** Why nothing can be saved any more; null where the refusal is nothing the form can tell. */
    protected abstract @Nullable String refusal(BusinessException refused);

    /** The text typed for a value in dispute that cannot be read, else null. */
    protected @Nullable String unreadable() {
        return null;
    }

    /**
     * Lays a record on the desk.
     *
     * @param record its id, null for a new one
     */
    public void open(@Nullable Long record) {
        id = record;
        F form = stored(id);
        begin(form);
        forget();
        start = copy(form);
    }

    /** What lies on the desk, as text. */
    String write() {
        return new DraftText<>(getStart(), current(), typed()).write();
    }

    /**
     * Lays what {@link #write} wrote on the desk again. What others saved since comes in where it is not changed here; the
     * rest is asked about when it is saved.
     */
    void read(String text) {
        DraftText.read(text, type()).ifPresent(draft -> {
            start = draft.start();
            begin(draft.form());
            forget();
            retype(draft.typed());
            if (id != null && version(stored(id)) != version(getForm())) {
                collect();
                start = merge(id, draft.start(), getForm()).base();
                forget();
                show();
            }
        });
    }

    /** Saves what is typed. Different fields merge by themselves; about the same ones the user is asked. */
    public boolean save() {
        forget();
        collect();
        if (problems.getCount() > 0) {
            return false;
        }
        try {
            while (!isStored()) {
                if (conflict != null) {
                    return false;
                }
            }
            return true;
        } catch (Invalid invalid) {
            tell(invalid);
        } catch (BusinessException refused) {
            refusal = refusal(refused);
            if (refusal == null && problems.getCount() == 0) {
                throw refused;
            }
        }
        return false;
    }

    private boolean isStored() {
        try {
            id = store(id, getForm());
            return true;
        } catch (EditConflict lost) {
            Merged<F> merge = merge(Objects.requireNonNull(id), getStart(), getForm());
            show();
            start = merge.base();
            String who = texts.actor(lost.who(), lost.consoleUser());
            // one's own files, put there while one types, are nothing to be told of
            mergedWith = who.equals(me.getName()) ? null : who;
            if (!merge.differences().isEmpty()) {
                conflict = new Conflict<>(who, lost.when(), merge, unreadable());
            }
            return false;
        }
    }

    /**
     * Carries out what was chosen in a conflict and saves.
     *
     * @param theirs paths of the differences in which the others' values win
     */
    public boolean settle(Collection<String> theirs) {
        if (conflict == null) {
            return save();
        }
        collect();
        conflict.merge().settle(getForm(), theirs);
        start = conflict.merge().theirs();
        show();
        return save();
    }

    /** Shows custom fields that were made meanwhile; what is typed stays. */
    public abstract void renewFields();

    /** Remembers the change set of a save; none when nothing was different. */
    protected void saved(OptionalLong made) {
        changeSet = made.isPresent() ? made.getAsLong() : null;
    }

    /** Leaves a conflict as it is: everything stays as typed, and the next save asks again. */
    protected void forget() {
        problems.clear();
        conflict = null;
        refusal = null;
        mergedWith = null;
    }

    /** The record's id, null as long as it is not saved. */
    public @Nullable Long getId() {
        return id;
    }

    /** The form as it was opened. */
    public F getStart() {
        return Objects.requireNonNull(start);
    }

    /** What somebody else saved in between, null when nobody did. */
    public @Nullable Conflict<F> getConflict() {
        return conflict;
    }

    /** Why nothing can be saved any more, null while it can. */
    public @Nullable String getRefusal() {
        return refusal;
    }

    /** With whose changes the last save came together, null when with nobody's. */
    public @Nullable String getMergedWith() {
        return mergedWith;
    }

    /** What the last save of a record that was there before can be taken back by, none when it changed nothing. */
    public OptionalLong getChangeSet() {
        return changeSet == null ? OptionalLong.empty() : OptionalLong.of(changeSet);
    }

    /** What is wrong with the form. */
    public Problems getProblems() {
        return problems;
    }
}
