package org.kontor.crm.layout;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldService;

/**
 * What doors to layouts have in common: how the page and the form of a kind of record look (S-06, S-20). Each kind's door is
 * a session bean of its own that extends this.
 */
@Recorded
@PermitAll
public abstract class RecordLayouts {

    @Inject
    Layouts layouts;

    @Inject
    CustomFieldService fields;

    /** The kind of record, as history names it. */
    protected abstract String entity();

    /** Keys of its sections in their usual order. */
    protected abstract List<String> sections();

    /** Its fields in their usual order, these custom ones behind the standard ones of their section. */
    protected abstract List<LayoutSlot> slots(List<CustomField> custom);

    /** The reader's layout: their own, else the common one, else the usual one. */
    public RecordLayout find(Rights rights) {
        return layouts.find(rights, entity(), sections(), slots()).without(rights.hidden(kind()));
    }

    /** The layout of whoever has none of their own. */
    public RecordLayout findCommon(Rights rights) {
        return layouts.findCommon(rights, entity(), sections(), slots());
    }

    /** All fields that layouts arrange, with what each may do, those out of use too. */
    public List<LayoutSlot> slots(Rights rights) {
        Set<String> hidden = rights.hidden(kind());
        return slots().stream().filter(slot -> !hidden.contains(slot.key())).toList();
    }

    /** Keys of the fields that the reader's roles do not let them set: no form asks for them. */
    public Set<String> fixed(Rights rights) {
        return rights.fixed(kind());
    }

    private Entity kind() {
        return Entity.valueOf(entity().toUpperCase(Locale.ROOT));
    }

    /**
     * Keeps a layout, for oneself or for whoever has none.
     *
     * @return the change set, empty when everything was so already
     * @throws org.kontor.crm.access.SettingsForbidden when it is for all and no role opens the settings
     * @throws org.kontor.crm.shared.Invalid naming everything that is wrong with it
     */
    public OptionalLong keep(Act act, List<LayoutSection> wanted, boolean forAll) {
        return layouts.keep(act, entity(), wanted, sections(), slots(), forAll);
    }

    /**
     * Keeps the common layout unless somebody has changed it meanwhile.
     *
     * @param seen the common layout that the acting user began with
     * @return as {@link #keep}
     * @throws org.kontor.crm.access.SettingsForbidden when no role opens the settings
     * @throws org.kontor.crm.shared.Invalid naming everything that is wrong with it, or {@link Layouts#CHANGED}
     */
    public OptionalLong keepUnchanged(Act act, List<LayoutSection> wanted, RecordLayout seen) {
        layouts.unchanged(act, entity(), sections(), slots(), seen);
        return keep(act, wanted, true);
    }

    /**
     * Shows a field that the acting user's layout hides, at the end of a section; from then on the layout is their own.
     *
     * @param key key of the field
     * @param section key of the section
     * @return the change set, empty when everything was so already
     */
    public OptionalLong show(Act act, Rights rights, String key, String section) {
        return keep(act, find(rights).showing(key, section), false);
    }

    /**
     * Gives up the acting user's own layout, or the common one.
     *
     * @return the change set, empty when there was none
     * @throws org.kontor.crm.access.SettingsForbidden when it is the common one and no role opens the settings
     */
    public OptionalLong reset(Act act, boolean forAll) {
        return layouts.reset(act, entity(), forAll);
    }

    /** Remembers for the acting user that a section is folded or is not; what is no section is passed over. */
    public void fold(Act act, String section, boolean folded) {
        if (sections().contains(section)) {
            layouts.fold(act, entity(), section, folded);
        }
    }

    private List<LayoutSlot> slots() {
        return slots(fields.all(entity()));
    }

    /**
     * The slots of a kind of record.
     *
     * @param standard by section, in their order, the keys of its standard fields
     * @param fixed keys of those that no layout hides
     */
    public static List<LayoutSlot> slots(
            List<String> sections, Map<String, List<String>> standard, List<String> fixed, List<CustomField> custom) {
        List<LayoutSlot> slots = new ArrayList<>();
        for (String section : sections) {
            standard.getOrDefault(section, List.of())
                    .forEach(key -> slots.add(new LayoutSlot(key, section, fixed.contains(key), false)));
            custom.stream()
                    .filter(field ->
                            field.section().name().toLowerCase(Locale.ROOT).equals(section))
                    .forEach(field ->
                            slots.add(new LayoutSlot(field.path(), section, field.required(), field.retired())));
        }
        return slots;
    }
}
