package org.kontor.crm.imports;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.shared.BusinessException;

/** Takes files that the server's console submits (I-10): the run has the rights of the user named there. */
@Stateless
@PermitAll
public class ImportConsole {

    @Inject
    ImportService imports;

    @Inject
    ImportProfiles profiles;

    @Inject
    ImportColumns columns;

    @Inject
    AccessService access;

    @Inject
    ImportSteps steps;

    @Inject
    UserService users;

    @Resource
    SessionContext session;

    /**
     * Stores the file and queues its run.
     *
     * @param login the CRM user whose rights the run has
     * @param fileName name of the file
     * @param content its bytes
     * @param jobInstance the job that will work on the run
     * @param profile name of a profile that the user may use, the user's own before a shared one; null for none
     * @throws BusinessException when there is no such active user, no such profile, or the file cannot be imported so
     */
    public void accept(String login, String fileName, InputStream content, long jobInstance, @Nullable String profile) {
        UserCard user = users.byLogin(login)
                .filter(UserCard::active)
                .orElseThrow(() -> new BusinessException("imports.console.user", login));
        String submitter = session.getCallerPrincipal().getName();
        Act act = Act.of(user.id(), user.name(), Cause.IMPORT).submittedBy(submitter);
        long run = imports.upload(act, fileName, content);
        if (profile != null && !profile.isBlank()) {
            SavedProfile known = profiles.named(access.rightsOf(user.id()), profile)
                    .orElseThrow(() -> new BusinessException("imports.console.profile", profile, login));
            columns.use(act, run, known.id());
        }
        if (imports.planned(act, run).known() == ImportPlan.Known.ASK) {
            throw new BusinessException("imports.console.asks", String.valueOf(profile));
        }
        imports.queue(act, run);
        steps.bind(run, jobInstance);
    }
}
