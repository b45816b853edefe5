package org.kontor.crm.importsource;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.imports.ImportPlan.Known;
import org.kontor.crm.imports.ImportProfiles;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.imports.SavedProfile;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/** Judges what a source is to be. */
@Dependent
class SourceCheck {

    @Inject
    AccessService access;

    @Inject
    UserService users;

    @Inject
    ImportService imports;

    @Inject
    ImportProfiles profiles;

    @Inject
    SourceSecrets secrets;

    @Inject
    SourceQueries queries;

    /** Whether a form looks elsewhere than its source, or with another secret. */
    static boolean isElsewhere(SavedSource stored, SourceForm form) {
        return !stored.place().equals(form.place())
                || !SourceForm.text(form.getSecret()).isEmpty();
    }

    /**
     * Goes on only with a source that can be kept.
     *
     * @param stored what it is so far, null for a new one
     * @throws Invalid naming every member that breaks a rule
     */
    void require(SourceForm form, long owner, @Nullable SavedSource stored) {
        boolean typed = !SourceForm.text(form.getSecret()).isEmpty();
        boolean kept = stored != null
                && stored.secret()
                && stored.place().server().equals(form.place().server());
        List<Problem> problems = new ArrayList<>(new SourceRules(Places.folders(), Places.addresses())
                .problems(form, queries.names(owner, stored == null ? 0 : stored.id()), typed || kept));
        if (typed && !secrets.areKept()) {
            problems.add(Problem.of("secret", "imports.source.error.key"));
        }
        Rights rights = users.find(owner).filter(UserCard::active).isPresent() ? access.rightsOf(owner) : null;
        if (rights == null || !imports.mayImport(rights)) {
            problems.add(Problem.of("ownerId", "imports.source.error.owner"));
        } else if (form.getProfileId() != null) {
            profile(rights, Objects.requireNonNull(form.getProfileId())).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    /** Why a source cannot import by a profile: it is not its owner's to use, or asks where nobody is to be asked. */
    private Optional<Problem> profile(Rights owner, long id) {
        SavedProfile profile = profiles.find(owner, id).orElse(null);
        if (profile == null) {
            return Optional.of(Problem.of("profileId", "imports.source.error.profile"));
        }
        return profile.plan().known() == Known.ASK
                ? Optional.of(Problem.of("profileId", "imports.source.trouble.asks"))
                : Optional.empty();
    }
}
