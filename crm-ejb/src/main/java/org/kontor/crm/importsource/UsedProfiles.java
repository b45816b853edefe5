package org.kontor.crm.importsource;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.crm.imports.ProfileLeaves;
import org.kontor.crm.shared.BusinessException;

/** Keeps profiles that sources import by. */
@Dependent
class UsedProfiles {

    @Inject
    SourceQueries queries;

    /** @throws BusinessException naming the sources */
    void leaves(@Observes ProfileLeaves profile) {
        List<String> sources = queries.usingProfile(profile.id(), profile.left());
        if (!sources.isEmpty()) {
            throw new BusinessException("imports.profile.used.by", String.join(", ", sources));
        }
    }
}
