package org.kontor.crm.picklist;

/** The selection lists there are; the code names the list in the database and in addresses. */
public enum Picklist {
    COMPANY_TYPE,
    INDUSTRY,
    EMPLOYEES
}
