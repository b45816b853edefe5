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

/**
 * Fills an empty database once: with demonstration data where the server says so, else with the administrator alone.
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
        } else if (!adminPassword.isEmpty()) {
            founding.administrator(Act.ofNobody("Instalacja", Cause.SYSTEM), adminPassword);
            LOG.log(System.Logger.Level.INFO, "User admin created with the password given to the server.");
        } else {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "There is no user yet: set KONTOR_ADMIN_PASSWORD and start again to create the user admin.");
        }
    }
}
