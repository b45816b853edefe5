package org.kontor.crm.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Subject;
import org.kontor.crm.change.Act;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldService;

/**
 * Door to letting a run write rows that lack a required field and nothing else (I-03). It takes a right of its own, which is
 * asked again while the run works; the run says whose word it was.
 */
@Stateless
@PermitAll
public class ImportWaiving {

    @Inject
    ImportService imports;

    @Inject
    RunQueries runs;

    @Inject
    CustomFieldService customFields;

    @Inject
    AccessService access;

    static boolean may(Rights rights) {
        return rights.mayEver(Entity.COMPANY, Operation.WAIVE);
    }

    /** Whether it can be asked for: the right is there, and so is a required field. */
    public boolean isOffered(Rights rights) {
        return may(rights)
                && Stream.of("company", "contact")
                        .flatMap(entity -> customFields.inUse(entity).stream())
                        .anyMatch(CustomField::required);
    }

    /**
     * Says whether a draft's rows may lack required fields.
     *
     * @throws Forbidden without the right, saying why
     */
    public void waive(Act act, long id, boolean waives) {
        imports.columns(act, id);
        Rights rights = access.rightsOf(act.userId());
        if (waives && !may(rights)) {
            throw new Forbidden(
                    Entity.COMPANY,
                    Operation.WAIVE,
                    rights.decide(Entity.COMPANY, Operation.WAIVE, new Subject(rights.userId(), false)));
        }
        if (waives != (imports.run(rights, id).waiver() != null)) {
            runs.waive(id, waives ? act : null);
        }
    }
}
