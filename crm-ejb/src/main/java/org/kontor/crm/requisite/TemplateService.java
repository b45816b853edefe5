package org.kontor.crm.requisite;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Reads templates. Open to every caller: they hold labels of fields, no records. */
@Stateless
@PermitAll
public class TemplateService {

    @Inject
    TemplateQueries queries;

    /** All templates in their order, retired ones included, in one statement. */
    public List<Template> all() {
        return queries.all();
    }
}
