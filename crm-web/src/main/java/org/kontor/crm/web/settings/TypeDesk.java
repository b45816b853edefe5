package org.kontor.crm.web.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomChange;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.customfield.CustomTypeService;
import org.kontor.crm.customfield.TypePreview;
import org.kontor.crm.field.RecordNames;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.web.custom.FieldEditor;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** Changing what a custom field holds: first a look at what would become of its values, then the change (S-20). */
@Dependent
public class TypeDesk implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    CustomTypeService types;

    @Inject
    RecordNames names;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private @Nullable CustomField field;
    private @Nullable CustomType type;
    private @Nullable TypePreview preview;
    private Map<Long, String> known = Map.of();
    private boolean losing;
    private @Nullable String refusal;

    /** Lays a field on the desk. */
    void open(CustomField chosen) {
        field = chosen;
        type = null;
        forget();
    }

    /** Clears the desk. */
    void close() {
        field = null;
        forget();
    }

    private void forget() {
        preview = null;
        known = Map.of();
        losing = false;
        refusal = null;
    }

    /** Looks at what the chosen type would do. */
    public void look() {
        forget();
        if (type == null) {
            return;
        }
        try {
            TypePreview seen =
                    types.preview(me.rights(), getField().entity(), getField().key(), type);
            List<Long> records = seen.examples().stream()
                    .map(TypePreview.Lost::record)
                    .distinct()
                    .toList();
            known = names.byId(me.rights(), getField().entity(), records);
            preview = seen;
        } catch (BusinessException refused) {
            refusal = texts.of(refused);
        }
    }

    /**
     * Changes the type and offers to take that back; what stands in the way stands on the desk.
     *
     * @return whether it was changed
     */
    boolean change() {
        CustomField changed = getField();
        try {
            CustomChange done = types.change(
                    me.act(), changed.entity(), changed.key(), changed.version(), Objects.requireNonNull(type), losing);
            toasts.say(
                    texts.of("settings.type.said", changed.label(me.getLanguage())),
                    Objects.requireNonNull(done.changeSetId()));
            return true;
        } catch (EditConflict lost) {
            refusal = texts.of("settings.type.conflict", texts.actor(lost.who(), lost.consoleUser()));
        } catch (BusinessException refused) {
            boolean ticked = losing;
            look();
            losing = ticked;
            refusal = texts.of(refused);
        }
        return false;
    }

    /** Whether a field lies on it. */
    public boolean isOpen() {
        return field != null;
    }

    /** The field. */
    public CustomField getField() {
        return Objects.requireNonNull(field);
    }

    /** Key of what it holds now, in words. */
    public String getKind() {
        return FieldEditor.kind(getField().type(), getField().target());
    }

    /** The types it could have: users and records cannot be found by what a value says. */
    public List<CustomType> getTypes() {
        return Stream.of(CustomType.values())
                .filter(one -> one != CustomType.USER
                        && one != CustomType.RECORD
                        && one != CustomType.FILE
                        && one != getField().type())
                .toList();
    }

    /** The chosen type, null while none is. */
    public @Nullable CustomType getType() {
        return type;
    }

    public void setType(@Nullable CustomType type) {
        this.type = type;
    }

    /** What it would do, null before a type is chosen and where it cannot be. */
    public @Nullable TypePreview getPreview() {
        return preview;
    }

    /** What a record is called, null where that may not be known. */
    public @Nullable String name(long record) {
        return known.get(record);
    }

    /** Why a value does not go over, in words. */
    public String why(TypePreview.Lost lost) {
        return texts.of(lost.problem());
    }

    /** Whether values that do not go over may leave the field. */
    public boolean isLosing() {
        return losing;
    }

    public void setLosing(boolean losing) {
        this.losing = losing;
    }

    /** Why it cannot be, null when it can. */
    public @Nullable String getRefusal() {
        return refusal;
    }
}
