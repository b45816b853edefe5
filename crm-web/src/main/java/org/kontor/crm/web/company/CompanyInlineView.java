package org.kontor.crm.web.company;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.web.custom.FieldDialog;
import org.kontor.crm.web.edit.Conflicts;
import org.kontor.crm.web.layout.ShownLayout;
import org.kontor.crm.web.layout.ShownSection;
import org.kontor.crm.web.shell.Here;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Problems;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/**
 * Editing on the page of a company: one value where it stands, or a section (S-20). It is the form's own way of saving, of
 * which the page shows a part; what somebody else saves meanwhile merges or is asked about alike.
 */
@Named("inline")
@ViewScoped
public class CompanyInlineView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int OFFERED = 20;
    private static final String DETAILS = "details";
    private static final String LEGAL = "legal";

    @Inject
    Me me;

    @Inject
    CompanyService companies;

    @Inject
    CompanyDesk desk;

    @Inject
    Conflicts conflicts;

    @Inject
    CompanyDetailView page;

    @Inject
    CompanyPageLayout layout;

    @Inject
    CompanyFieldWords words;

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

    /** Opens the value that the parameter names for typing, or the section. */
    public void edit() {
        saved = null;
        place = request.getParameter("place");
        whole = layout.getSections().stream().anyMatch(section -> section.key().equals(place));
        desk.open(page.getId());
        desk.getTyped().showOnly(whole ? fields() : place == null ? List.of() : List.of(place));
    }

    /** Leaves everything as it was. */
    public void cancel() {
        place = null;
    }

    /** Saves what is typed and shows it. */
    public @Nullable String save() {
        return close(desk.save());
    }

    /** Saves what was chosen in the conflict. */
    public @Nullable String saveChosen() {
        return settle(conflicts.chosen(desk.getConflict()));
    }

    /** Saves over what somebody else saved in between; history keeps both. */
    public @Nullable String saveMine() {
        return settle(List.of());
    }

    /** Gives way in everything that both changed, and saves the rest. */
    public @Nullable String saveTheirs() {
        return settle(conflicts.all(desk.getConflict()));
    }

    private @Nullable String settle(Collection<String> theirs) {
        return close(desk.settle(theirs));
    }

    private @Nullable String close(boolean done) {
        if (!done) {
            return null;
        }
        saved = place;
        place = null;
        confirm();
        try {
            page.renew();
        } catch (NotFound givenAway) {
            toasts.say(texts.of("company.inline.givenAway", desk.getForm().getName()));
            return "/company/list?faces-redirect=true";
        }
        String wanted = request.getParameter(Here.LEAVE_TO);
        if (wanted != null && !wanted.isEmpty()) {
            Here.leaveFor(wanted);
        }
        return null;
    }

    private void confirm() {
        String name = desk.getForm().getName();
        String with = desk.getMergedWith();
        String said = with == null ? texts.of("company.form.saved", name) : texts.of("company.form.merged", name, with);
        OptionalLong changeSet = desk.getChangeSet();
        if (changeSet.isPresent()) {
            toasts.say(said, changeSet.getAsLong());
        } else if (with != null) {
            toasts.say(said);
        }
    }

    /** Adds the custom field in the dialog; what is typed stays. */
    public void addField() {
        if (fieldDialog.add()) {
            desk.renewFields();
            page.renew();
        }
    }

    /** People who may be made responsible. */
    public List<Person> people(String typed) {
        return companies.responsibleChoices(me.rights(), typed, OFFERED);
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
        if (!whole || place == null) {
            return at(key);
        }
        return key.equals(LEGAL) ? at(DETAILS) : fields().stream().anyMatch(key::equals);
    }

    /** Whether a field stands as an input of its section, and not as a value. */
    public boolean takes(String key) {
        return whole && shows(key);
    }

    private List<String> fields() {
        return layout.getSections().stream()
                .filter(section -> section.key().equals(place))
                .map(ShownSection::fields)
                .flatMap(List::stream)
                .map(field -> field.key())
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
        return shows(field.equals(DETAILS) ? LEGAL : field);
    }

    /** Label of a field. */
    public String label(String field) {
        if (field.equals(DETAILS)) {
            return words.usual(field);
        }
        return field.startsWith(CustomField.PREFIX)
                ? words.label(field, desk.getTyped().getCustoms().fields())
                : layout.label(field);
    }

    /** Whether this value, or this section, is what was saved last. */
    public boolean savedAt(String key) {
        return key.equals(saved);
    }

    /** The company being edited. */
    public CompanyDesk getDesk() {
        return desk;
    }

    /** Its id. */
    public long getId() {
        return page.getId();
    }

    /** What is being typed. */
    public CompanyForm getForm() {
        return desk.getForm();
    }

    /** Its phones, e-mails and so on, which come and go row by row. */
    public CompanyFormParts getParts() {
        return desk.getTyped().getParts();
    }

    /** The form as it was opened. */
    public CompanyForm getStart() {
        return desk.getStart();
    }

    /** What is wrong with what is typed. */
    public Problems getProblems() {
        return desk.getProblems();
    }
}
