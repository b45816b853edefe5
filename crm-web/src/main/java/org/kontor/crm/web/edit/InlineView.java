package org.kontor.crm.web.edit;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.layout.LayoutField;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.web.custom.CustomInputs;
import org.kontor.crm.web.custom.FieldDialog;
import org.kontor.crm.web.layout.FieldWords;
import org.kontor.crm.web.layout.PageLayout;
import org.kontor.crm.web.layout.ShownLayout;
import org.kontor.crm.web.layout.ShownSection;
import org.kontor.crm.web.shell.Here;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Problems;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/**
 * Editing on the page of a record: one value where it stands, or a section (S-20). It is the form's own way of saving, of
 * which the page shows a part; what somebody else saves meanwhile merges or is asked about alike. Each kind of record has
 * one of its own.
 *
 * @param <F> the record's form
 */
public abstract class InlineView<F extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    protected Me me;

    @Inject
    Conflicts conflicts;

    @Inject
    FieldDialog fieldDialog;

    @Inject
    HttpServletRequest request;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private @Nullable String place;
    private @Nullable String saved;
    private boolean whole;
    private List<String> open = List.of();

    /** The record being edited. */
    public abstract EditDesk<F> getDesk();

    /** Its id. */
    public abstract long getId();

    /** Its custom fields as they are typed. */
    public abstract CustomInputs getCustoms();

    /** The kind of record, as history names it and keys of texts begin. */
    protected abstract String kind();

    /** What toasts call it. */
    protected abstract String name();

    /** Where the values stand. */
    protected abstract PageLayout layout();

    /** What they are called. */
    protected abstract FieldWords words();

    /** Shows what was saved. */
    protected abstract void renew();

    /** Opens the value that the parameter names for typing, or the section. */
    public void edit() {
        saved = null;
        place = request.getParameter("place");
        whole = layout().getSections().stream()
                .anyMatch(section -> section.key().equals(place));
        open = whole ? fields() : place == null ? List.of() : together(place);
        getDesk().open(getId());
        getDesk().showOnly(open);
    }

    /** The fields that are typed in where one value stands. */
    protected List<String> together(String value) {
        return List.of(value);
    }

    /** Leaves everything as it was. */
    public void cancel() {
        place = null;
    }

    /** Saves what is typed and shows it. */
    public @Nullable String save() {
        return close(getDesk().save());
    }

    /** Saves what was chosen in the conflict. */
    public @Nullable String saveChosen() {
        return settle(conflicts.chosen(getDesk().getConflict()));
    }

    /** Saves over what somebody else saved in between; history keeps both. */
    public @Nullable String saveMine() {
        return settle(List.of());
    }

    /** Gives way in everything that both changed, and saves the rest. */
    public @Nullable String saveTheirs() {
        return settle(conflicts.all(getDesk().getConflict()));
    }

    private @Nullable String settle(Collection<String> theirs) {
        return close(getDesk().settle(theirs));
    }

    private @Nullable String close(boolean done) {
        if (!done) {
            return null;
        }
        saved = place;
        place = null;
        confirm();
        try {
            renew();
        } catch (NotFound givenAway) {
            toasts.say(said("inline.givenAway", name()));
            return "/" + kind() + "/list?faces-redirect=true";
        }
        String wanted = request.getParameter(Here.LEAVE_TO);
        if (wanted != null && !wanted.isEmpty()) {
            Here.leaveFor(wanted);
        }
        return null;
    }

    private void confirm() {
        String with = getDesk().getMergedWith();
        String text = with == null ? said("form.saved", name()) : said("form.merged", name(), with);
        OptionalLong changeSet = getDesk().getChangeSet();
        if (changeSet.isPresent()) {
            toasts.say(text, changeSet.getAsLong());
        } else if (with != null) {
            toasts.say(text);
        }
    }

    private String said(String key, String... parameters) {
        return texts.of(kind() + "." + key, (Object[]) parameters);
    }

    /** Adds the custom field in the dialog; what is typed stays. */
    public void addField() {
        if (fieldDialog.add()) {
            getDesk().renewFields();
            renew();
        }
    }

    /** Whether anything is being typed. */
    public boolean isEditing() {
        return place != null;
    }

    /** Whether this value is being typed by itself, or this section is. */
    public boolean at(String key) {
        return key.equals(place);
    }

    /** Whether a field can be typed in now. */
    public boolean shows(String key) {
        return place != null && (whole ? fields() : open).contains(key);
    }

    /** Whether one value is being typed by itself. */
    public boolean isAlone() {
        return place != null && !whole;
    }

    /** Whether a field stands as an input of its section, and not as a value. */
    public boolean takes(String key) {
        return whole && shows(key);
    }

    private List<String> fields() {
        return layout().getSections().stream()
                .filter(section -> section.key().equals(place))
                .map(ShownSection::fields)
                .flatMap(List::stream)
                .map(LayoutField::key)
                .filter(key -> !layout().isFixed(key))
                .toList();
    }

    /** What keeps all from being saved and stands beside none of the fields that can be typed in. */
    public List<String> getElsewhere() {
        return getProblems().getAll().stream()
                .filter(problem -> !isBeside(ShownLayout.field(problem.getKey())))
                .map(problem -> label(ShownLayout.field(problem.getKey())) + ": " + problem.getValue())
                .toList();
    }

    private boolean isBeside(String field) {
        return at(field) || shows(field);
    }

    /** Label of a field. */
    public String label(String field) {
        return field.startsWith(CustomField.PREFIX)
                ? words().label(field, getCustoms().fields())
                : layout().label(field);
    }

    /** Whether this value, or this section, is what was saved last. */
    public boolean savedAt(String key) {
        return key.equals(saved);
    }

    /** What is being typed. */
    public F getForm() {
        return getDesk().getForm();
    }

    /** The form as it was opened. */
    public F getStart() {
        return getDesk().getStart();
    }

    /** What is wrong with what is typed. */
    public Problems getProblems() {
        return getDesk().getProblems();
    }
}
