package org.kontor.crm.layout;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.change.UndoAccess;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.SqlCondition;

/**
 * Door to layouts, for the components whose records they are of: these name the fields there are. Everybody keeps a layout
 * of their own; the common one, which holds for whoever has none, is kept by those whose roles open the settings.
 */
@Stateless
@Recorded
@PermitAll
public class Layouts {

    /** Key of the message that somebody else has changed the common layout meanwhile. */
    public static final String CHANGED = "layout.error.changed";

    private static final String ENTITY = "record_layout";
    private static final long NOBODY = 0;

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Inject
    LayoutQueries queries;

    /**
     * The reader's layout: their own, else the common one, else the usual one.
     *
     * @param entity the kind of record, as history names it
     * @param sections keys of its sections in their usual order
     * @param slots all its fields in their usual order
     */
    public RecordLayout find(Rights rights, String entity, List<String> sections, List<LayoutSlot> slots) {
        return queries.find(rights.userId(), entity, sections, slots);
    }

    /** The layout of whoever has none of their own. */
    public RecordLayout findCommon(Rights rights, String entity, List<String> sections, List<LayoutSlot> slots) {
        return queries.find(NOBODY, entity, sections, slots);
    }

    /**
     * Keeps a layout.
     *
     * Fields that do not exist for the acting user stay where they are.
     *
     * @param forAll for whoever has none of their own; the acting user's own one gives way to it
     * @return the change set, empty when everything was so already
     * @throws SettingsForbidden when it is for all and no role opens the settings
     * @throws Invalid naming everything that is wrong with it
     */
    public OptionalLong keep(
            Act act,
            String entity,
            List<LayoutSection> wanted,
            List<String> sections,
            List<LayoutSlot> slots,
            boolean forAll) {
        requireSettings(act, forAll);
        Set<String> hidden = access.rightsOf(act.userId()).hidden(Entity.valueOf(entity.toUpperCase(Locale.ROOT)));
        List<Problem> problems = LayoutRules.problems(
                wanted,
                sections,
                slots.stream().filter(slot -> !hidden.contains(slot.key())).toList());
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        List<LayoutSection> whole = hidden.isEmpty()
                ? wanted
                : LayoutRules.with(
                        hidden,
                        queries.find(forAll ? NOBODY : act.userId(), entity, sections, slots)
                                .sections(),
                        wanted);
        queries.keep(forAll ? null : Long.valueOf(act.userId()), entity, LayoutRules.settle(whole, sections, slots));
        if (forAll) {
            queries.reset(act.userId(), entity);
        }
        return changes.current();
    }

    /**
     * Goes on only if the common layout is still the one that was seen; holds others who keep it back until the transaction ends.
     *
     * @throws SettingsForbidden when no role opens the settings
     * @throws Invalid with {@link #CHANGED} when it is not
     */
    public void unchanged(Act act, String entity, List<String> sections, List<LayoutSlot> slots, RecordLayout seen) {
        requireSettings(act, true);
        queries.lockCommon(entity);
        if (!queries.find(NOBODY, entity, sections, slots).sections().equals(seen.sections())) {
            throw new Invalid(List.of(Problem.of("sections", CHANGED)));
        }
    }

    /**
     * Gives up a layout: the acting user's own, so that the common one holds again, or the common one, so that the usual
     * one does.
     *
     * @return the change set, empty when there was none
     * @throws SettingsForbidden when it is the common one and no role opens the settings
     */
    public OptionalLong reset(Act act, String entity, boolean forAll) {
        requireSettings(act, forAll);
        queries.reset(forAll ? null : Long.valueOf(act.userId()), entity);
        return changes.current();
    }

    /** Remembers for the acting user that a section is folded or is not. */
    public void fold(Act act, String entity, String section, boolean folded) {
        queries.fold(act.userId(), entity, section, folded);
    }

    /** What these rights allow an undo to do with layouts: everybody has their own, those of the settings the common ones. */
    public UndoAccess undoAccess(Rights rights) {
        String common = rights.mayChangeSettings() ? " or " + UndoAccess.ALIAS + ".user_id is null" : "";
        SqlCondition mine =
                new SqlCondition("(" + UndoAccess.ALIAS + ".user_id = ?" + common + ")", List.of(rights.userId()));
        return new UndoAccess(ENTITY, mine, mine, mine, mine, null);
    }

    private void requireSettings(Act act, boolean forAll) {
        if (forAll) {
            access.rightsOf(act.userId()).requireSettings();
        }
    }
}
