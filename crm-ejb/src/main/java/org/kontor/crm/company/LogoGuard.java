package org.kontor.crm.company;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.file.FileService;
import org.kontor.crm.picture.PictureService;
import org.kontor.crm.shared.Problem;

/** Which pictures a form may name as the logo (S-10): the one the company has, or one its saver has just uploaded. */
@Dependent
class LogoGuard {

    @Inject
    PictureService pictures;

    @Inject
    FileService files;

    Optional<Problem> problem(Rights rights, CompanyForm form, @Nullable Company company) {
        Long logo = form.getLogo();
        boolean known = logo == null
                || (company != null && logo.equals(company.logoId))
                || pictures.isLooseOf(rights.userId(), logo);
        return known ? Optional.empty() : Optional.of(Problem.of("logo", "company.error.logo"));
    }

    /** What a company has had for a logo stays, for its history and for an undo. */
    void keep(CompanyForm form) {
        if (form.getLogo() != null) {
            files.keep(List.of(form.getLogo()));
        }
    }
}
