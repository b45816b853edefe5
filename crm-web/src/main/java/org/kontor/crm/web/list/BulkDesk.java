package org.kontor.crm.web.list;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.bulk.BulkService;
import org.kontor.crm.change.Cause;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.filter.Operator;
import org.kontor.crm.listing.BulkChange;
import org.kontor.crm.listing.BulkPreview;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.picklist.PicklistService;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.omnifaces.util.Faces;

/** What is done with all that is ticked, or with all that match (B-06): first what it would do, then the act. */
@Named
@ViewScoped
public class BulkDesk implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PEOPLE = 50;
    /** The parameter that names single records: what somebody ticked. */
    private static final String ID = "id";

    private static final String RESPONSIBLE = "responsible";

    @Inject
    Me me;

    @Inject
    Texts texts;

    @Inject
    BulkEnd end;

    @Inject
    BulkService runs;

    @Inject
    PicklistService picklists;

    @Inject
    ListView view;

    @Inject
    BulkCustom custom;

    @Inject
    BulkPick pick;

    private boolean everything;
    private String field = RESPONSIBLE;
    private @Nullable String value;
    private @Nullable Person person;
    private @Nullable BulkPreview preview;
    private @Nullable String problem;

    private Conditions chosen() {
        if (everything) {
            return view.getState().getConditions();
        }
        List<String> ids = view.chosen().stream().map(String::valueOf).toList();
        return Conditions.NONE.and(new Condition(ID, Operator.IS, ids));
    }

    /** Begins a change: whose the records shall be. */
    public void begin() {
        field = RESPONSIBLE;
        choose();
    }

    /** Another field was chosen. */
    public void choose() {
        value = field.equals("availableToEveryone") ? "true" : null;
        person = null;
        preview = null;
        problem = null;
        custom.open(field(field).custom());
        pick.open(field(field));
        if (value != null) {
            look();
        }
    }

    /** Counts what the change would do. */
    public void look() {
        preview = null;
        problem = null;
        custom.look();
        if (isValued()) {
            try {
                preview = view.listing().bulk().preview(me.rights(), chosen(), wanted());
            } catch (Invalid refused) {
                problem = texts.of(refused.problems().get(0));
            }
        }
    }

    private boolean isValued() {
        return pick.isOpen() ? pick.value() != null : !field.equals(RESPONSIBLE) || person != null;
    }

    private BulkChange wanted() {
        if (custom.isOpen()) {
            return new BulkChange(field, custom.value());
        }
        if (pick.isOpen()) {
            return new BulkChange(field, pick.value());
        }
        String given = value == null || value.isBlank() ? null : value;
        return new BulkChange(field, field.equals(RESPONSIBLE) && person != null ? Long.toString(person.id()) : given);
    }

    /** Changes the records and shows the list anew. */
    public void change() {
        if (!isValued()) {
            problem = texts.of(pick.isOpen() ? "contact.bulk.choose" : "company.bulk.choosePerson");
            return;
        }
        if (custom.isOther()) {
            look();
            return;
        }
        try {
            end.tell("bulk.changed", runs.change(me.act().as(Cause.BULK), view.getKind(), chosen(), wanted()));
        } catch (Invalid refused) {
            problem = texts.of(refused.problems().get(0));
        }
    }

    /** Counts what would be deleted. */
    public void askDelete() {
        problem = null;
        preview = view.listing().bulk().previewDelete(me.rights(), chosen());
    }

    /** Deletes the records and shows the list anew. */
    public void delete() {
        try {
            end.tell("list.deleted", runs.delete(me.act().as(Cause.BULK), view.getKind(), chosen()));
        } catch (Invalid refused) {
            problem = texts.of(refused.problems().get(0));
        }
    }

    /** Leads to the export of what is chosen. */
    public void export() {
        Faces.redirect(view.exportOf(chosen()).toString());
    }

    /** The fields that can be changed. */
    public List<String> getFields() {
        return changeable().stream().map(field -> field.key()).toList();
    }

    private List<? extends FieldDescriptor<?>> changeable() {
        return view.listing().bulk().changeable(me.rights());
    }

    private FieldDescriptor<?> field(String key) {
        return changeable().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** Label of a field. */
    public String label(String key) {
        return texts.label(field(key));
    }

    /** The values of the chosen field's list. */
    public List<PicklistItem> getItems() {
        var list = field(field).picklist();
        return list == null ? List.of() : picklists.choices(list);
    }

    /** The value of a custom field while it is typed. */
    public BulkCustom getCustom() {
        return custom;
    }

    /** The contact of a link while it is picked. */
    public BulkPick getPick() {
        return pick;
    }

    /** People who may be made responsible. */
    public List<Person> people(String typed) {
        return view.listing().responsibleChoices(me.rights(), typed, PEOPLE);
    }

    /** What the act would do; null as long as nothing is known. */
    public @Nullable BulkPreview getPreview() {
        return preview;
    }

    /** What is wrong with the value, null when nothing is. */
    public @Nullable String getProblem() {
        return problem;
    }

    /** Whether all that match are chosen, on whatever page. */
    public boolean isEverything() {
        return everything;
    }

    public void setEverything(boolean everything) {
        this.everything = everything;
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    public @Nullable String getValue() {
        return value;
    }

    public void setValue(@Nullable String value) {
        this.value = value;
    }

    public @Nullable Person getPerson() {
        return person;
    }

    public void setPerson(@Nullable Person person) {
        this.person = person;
    }
}
