package org.kontor.crm.company;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.List;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.layout.LayoutSlot;
import org.kontor.crm.layout.RecordLayouts;

/** Door to how the page and the form of companies look (S-06, S-20). Open to every caller: rights are values here. */
@Stateless
@Recorded
@PermitAll
public class CompanyLayouts extends RecordLayouts {

    @Override
    protected String entity() {
        return CompanyGuard.ENTITY;
    }

    @Override
    protected List<String> sections() {
        return CompanySections.ALL;
    }

    @Override
    protected List<LayoutSlot> slots(List<CustomField> custom) {
        return CompanySections.slots(custom);
    }
}
