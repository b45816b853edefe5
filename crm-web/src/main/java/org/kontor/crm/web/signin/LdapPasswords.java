package org.kontor.crm.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.directory.LdapDirectory;
import org.kontor.crm.directory.SignInKind;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.staff.Admission;
import org.kontor.crm.staff.DirectoryPerson;
import org.kontor.crm.staff.DirectoryService;

/** Passwords that an LDAP directory checks, where the server is set so; each brings the account up to date. */
@ApplicationScoped
class LdapPasswords {

    private static final Logger LOG = System.getLogger(LdapPasswords.class.getName());

    @Inject
    LdapDirectory directory;

    @Inject
    DirectoryService accounts;

    @Inject
    UserService users;

    @Inject
    HttpServletRequest request;

    private final RememberedChecks remembered = new RememberedChecks(Clock.systemUTC());

    /** Whether passwords that are none of this house are looked for there. */
    boolean are() {
        return SignInKind.now() == SignInKind.LDAP;
    }

    /** Whom a password stands for that was found right a moment ago. */
    Optional<Caller> remembered(UsernamePasswordCredential typed) {
        return users.byLogin(typed.getCaller())
                .filter(user -> user.active() && remembered.knows(seal(user, typed)))
                .map(Caller::new);
    }

    /**
     * Whom the directory knows by login and password, and lets in here.
     *
     * @throws org.kontor.crm.directory.DirectoryUnreachable when it cannot be asked
     */
    Optional<UserCard> check(UsernamePasswordCredential typed) {
        Optional<DirectoryPerson> person =
                directory.check(typed.getCaller(), typed.getPassword().getValue());
        if (person.isEmpty()) {
            return Optional.empty();
        }
        Admission admission = accounts.admit(Act.ofNobody(LdapDirectory.SOURCE, Cause.SYSTEM), person.get());
        if (!admission.admitted()) {
            LOG.log(Level.INFO, "not admitted from the directory: " + admission.outcome());
            SignInRefusal.of(admission.outcome()).keep(request);
            return Optional.empty();
        }
        UserCard user = users.card(admission.userId());
        remembered.remember(seal(user, typed));
        return Optional.of(user);
    }

    private String seal(UserCard user, UsernamePasswordCredential typed) {
        return remembered.sealOf(user.id(), typed.getPassword().getValue(), LdapDirectory.SOURCE);
    }
}
