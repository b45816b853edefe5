package org.kontor.crm.structure.planted.customfield;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

/** Breaks a rule on purpose: writes without an act, and bears the name of a door that reads without rights. */
@Stateless
@PermitAll
public class CustomFieldSettings {

    /** Writes for nobody. */
    public String rename(String label) {
        return label;
    }
}
