package org.kontor.crm.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.organisation.PasswordOwner;
import org.kontor.crm.organisation.PasswordPolicy;
import org.kontor.crm.platform.NoStart;
import org.kontor.crm.platform.ServerVariables;

/**
 * Fills an empty database once: with demonstration data where the server says so, else with the administrator alone,
 * without whom a server in production does not start.
 * Open to every caller: it has no method to call.
 */
@Startup
@Singleton
@PermitAll
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstStart {

    private static final System.Logger LOG = System.getLogger(FirstStart.class.getName());

    @Resource(lookup = "kontor/demo")
    boolean demo;

    @Inject
    Founding founding;

    @Inject
    PasswordPolicy policy;

    @PostConstruct
    void begin() {
        if (founding.isDone()) {
            return;
        }
        // Straight from the environment: the server's own configuration would read quotes and backslashes in it.
        String adminPassword = System.getenv().getOrDefault("KONTOR_ADMIN_PASSWORD", "");
        if (demo) {
            founding.demo(Act.ofNobody("Dane demonstracyjne", Cause.DEMO));
            LOG.log(System.Logger.Level.INFO, "Demonstration data written; every demo user has the demo password.");
        } else if (adminPassword.isEmpty()) {
            refuse("there is no user yet, and KONTOR_ADMIN_PASSWORD, the password of the first one, admin, is not"
                    + " set.");
        } else if (!policy.check(new PasswordOwner("admin", "Administrator", null), adminPassword.toCharArray())
                .isEmpty()) {
            refuse("the password in KONTOR_ADMIN_PASSWORD is too short, too long, or one that many have.");
        } else {
            founding.administrator(Act.ofNobody("Instalacja", Cause.SYSTEM), adminPassword);
            LOG.log(System.Logger.Level.INFO, "User admin created with the password given to the server.");
        }
    }

    /** Elsewhere than in production, a server without users may be what was meant. */
    private static void refuse(String sentence) {
        if (ServerVariables.isProduction()) {
            NoStart.because(sentence);
        }
        LOG.log(System.Logger.Level.WARNING, "Nobody can sign in: " + sentence);
    }
}
