package org.kontor.crm.company;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.layout.LayoutSection;
import org.kontor.crm.layout.LayoutSlot;
import org.kontor.crm.layout.Layouts;
import org.kontor.crm.layout.RecordLayout;

/** Door to how the page and the form of companies look (S-06, S-20). Open to every caller: rights are values here. */
@Stateless
@Recorded
@PermitAll
public class CompanyLayouts {

    @Inject
    Layouts layouts;

    @Inject
    CustomFieldService fields;

    /** The reader's layout: their own, else the common one, else the usual one. */
    public RecordLayout find(Rights rights) {
        return layouts.find(rights, CompanyGuard.ENTITY, CompanySections.ALL, slots());
    }

    /** The layout of whoever has none of their own. */
    public RecordLayout findCommon(Rights rights) {
        return layouts.findCommon(rights, CompanyGuard.ENTITY, CompanySections.ALL, slots());
    }

    /** All fields that layouts arrange, with what each may do, those out of use too. */
    public List<LayoutSlot> slots(Rights rights) {
        return slots();
    }

    /**
     * Keeps a layout, for oneself or for whoever has none.
     *
     * @return the change set, empty when everything was so already
     * @throws org.kontor.crm.access.SettingsForbidden when it is for all and no role opens the settings
     * @throws org.kontor.crm.shared.Invalid naming everything that is wrong with it
     */
    public OptionalLong keep(Act act, List<LayoutSection> wanted, boolean forAll) {
        return layouts.keep(act, CompanyGuard.ENTITY, wanted, CompanySections.ALL, slots(), forAll);
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
        return layouts.reset(act, CompanyGuard.ENTITY, forAll);
    }

    /** Remembers for the acting user that a section is folded or is not; what is no section is passed over. */
    public void fold(Act act, String section, boolean folded) {
        if (CompanySections.ALL.contains(section)) {
            layouts.fold(act, CompanyGuard.ENTITY, section, folded);
        }
    }

    private List<LayoutSlot> slots() {
        return CompanySections.slots(fields.all(CompanyGuard.ENTITY));
    }
}
