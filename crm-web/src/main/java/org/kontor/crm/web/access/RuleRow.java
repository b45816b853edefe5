package org.kontor.crm.web.access;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.FieldRule;
import org.kontor.crm.role.RuledField;

/** The rule of one field, to be chosen. */
public class RuleRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final RuledField field;
    private final String label;
    private final boolean changed;
    private FieldRule rule;

    RuleRow(RuledField field, String label, FieldRule rule, boolean changed) {
        this.field = field;
        this.label = label;
        this.rule = rule;
        this.changed = changed;
    }

    /** The field. */
    public RuledField getField() {
        return field;
    }

    /** Its label. */
    public String getLabel() {
        return label;
    }

    /** Whether the draft says something else than what holds. */
    public boolean isChanged() {
        return changed;
    }

    /** Whether nobody who holds this role alone could save a new record: it needs a field that is hidden or fixed. */
    public boolean isBlocking() {
        return field.required() && rule != FieldRule.OPEN;
    }

    /** The rules it can have. */
    public List<FieldRule> getOffered() {
        return field.hideable()
                ? List.of(FieldRule.OPEN, FieldRule.READ_ONLY, FieldRule.HIDDEN)
                : List.of(FieldRule.OPEN, FieldRule.READ_ONLY);
    }

    public FieldRule getRule() {
        return rule;
    }

    public void setRule(@Nullable FieldRule rule) {
        this.rule = rule == null ? FieldRule.OPEN : rule;
    }
}
