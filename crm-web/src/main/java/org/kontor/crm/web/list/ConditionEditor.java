package org.kontor.crm.web.list;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.filter.FilterField;
import org.kontor.crm.filter.FilterFields;
import org.kontor.crm.filter.FilterKind;
import org.kontor.crm.filter.FilterValues;
import org.kontor.crm.filter.Operator;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.picklist.PicklistService;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.web.custom.CustomPicks;
import org.kontor.crm.web.custom.Pick;
import org.kontor.crm.web.shell.AmountText;
import org.kontor.crm.web.shell.Texts;
import org.omnifaces.util.Faces;

/** The editor of one condition of the list, new or standing in the sentence (B-07). */
@Named
@ViewScoped
public class ConditionEditor implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Texts texts;

    @Inject
    FilterWords words;

    @Inject
    AmountText amounts;

    @Inject
    PicklistService picklists;

    @Inject
    UserService users;

    @Inject
    CustomPicks picks;

    @Inject
    ListView view;

    @Inject
    ListFields fields;

    private boolean adding = true;
    private boolean alternative;
    private int group;
    private int place;
    private String field = "name";
    private String operator = Operator.CONTAINS.code();
    private ConditionDraft draft = new ConditionDraft();
    private @Nullable String problem;

    /** Begins a new condition. */
    public void begin() {
        adding = true;
        alternative = false;
        field = fields().all().get(0).key();
        choose();
    }

    /** Opens a condition of the sentence. */
    public void edit(int inGroup, int at) {
        Condition condition = conditions().groups().get(inGroup).get(at);
        adding = false;
        group = inGroup;
        place = at;
        field = condition.field();
        operator = condition.operator().code();
        problem = null;
        draft = new ConditionDraft();
        draft.take(
                known().kind(),
                condition,
                condition.values().stream()
                        .findFirst()
                        .flatMap(FilterValues::id)
                        .map(id -> users.people(List.of(id)).get(id))
                        .orElse(null));
        if (known().kind() == FilterKind.RECORD) {
            draft.setPick(picks.named(known().target(), condition.values()).stream()
                    .findFirst()
                    .orElse(null));
        }
    }

    /** Another field was chosen: its first operator, and nothing to compare with. */
    public void choose() {
        operator = known().operators().get(0).code();
        draft = new ConditionDraft();
        problem = null;
    }

    /** Shows the list with this condition, or says what is wrong with it. */
    public void apply() {
        Operator how = Operator.find(operator).orElseThrow();
        Condition condition = new Condition(field, how, draft.values(known().kind(), how, amounts));
        Optional<Problem> wrong = fields().problem(condition);
        if (wrong.isPresent()) {
            problem = texts.of(wrong.get());
            return;
        }
        Conditions now = conditions();
        Conditions wanted =
                adding ? (alternative ? now.or(condition) : now.and(condition)) : now.put(group, place, condition);
        Faces.redirect(view.at(wanted).toString());
    }

    private Conditions conditions() {
        return view.getState().getConditions();
    }

    private FilterFields fields() {
        return fields.filters();
    }

    /** The field asked about. */
    public FilterField known() {
        return fields().find(field).orElseThrow();
    }

    /** The fields that can be asked about. */
    public List<FilterField> getFields() {
        return fields().all();
    }

    /** Label of a field. */
    public String label(FilterField one) {
        return words.label(one);
    }

    /** The operators that fit the field. */
    public List<Operator> getOperators() {
        return known().operators();
    }

    /** The operator in words, as the field's kind says it. */
    public String says(Operator one) {
        String day = one == Operator.IS && getControl().equals("date") ? "day" : one.code();
        return texts.of("company.filter.op." + day);
    }

    /** The values of the field's list; a retired one can still be asked about. */
    public List<? extends Serializable> getItems() {
        CustomField custom = known().custom();
        if (custom != null) {
            return custom.options();
        }
        var list = known().picklist();
        return list == null ? List.of() : picklists.items(list);
    }

    /** What the value is typed into: none, text, codes, user, flag, number, money, days, date. */
    public String getControl() {
        Operator how = Operator.find(operator).orElseThrow();
        if (how.needsNoValue()) {
            return "none";
        }
        return switch (known().kind()) {
            case TEXT -> "text";
            case CHOICE -> "codes";
            case USER -> "user";
            case RECORD -> "record";
            case FILE -> "none";
            case FLAG -> "flag";
            case NUMBER -> "number";
            case MONEY -> "money";
            case DATE, MOMENT -> how.countsDays() ? "days" : "date";
        };
    }

    /** Records that may be meant, found by what is typed of their names. */
    public List<Pick> records(String typed) {
        return picks.offered(known().target(), typed);
    }

    /** Whether a range is asked about. */
    public boolean isRange() {
        return operator.equals(Operator.BETWEEN.code());
    }

    /** Whether the condition could stand in a group of its own. */
    public boolean isJoined() {
        return adding && !conditions().isEmpty();
    }

    /** Whether it is a new one. */
    public boolean isAdding() {
        return adding;
    }

    /** What is wrong with it, null when nothing is known to be. */
    public @Nullable String getProblem() {
        return problem;
    }

    public ConditionDraft getDraft() {
        return draft;
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    public String getOperator() {
        return operator;
    }

    public void setOperator(String operator) {
        this.operator = operator;
    }

    public boolean isAlternative() {
        return alternative;
    }

    public void setAlternative(boolean alternative) {
        this.alternative = alternative;
    }
}
