package org.kontor.crm.structure.planted.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

/** Breaks a rule on purpose: reads without rights, and bears the name of a door that may. */
@Stateless
@PermitAll
public class ImportSteps {

    /** Reads without rights. */
    public long rows(long run) {
        return run;
    }
}
