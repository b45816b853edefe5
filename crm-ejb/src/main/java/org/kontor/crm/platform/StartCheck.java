package org.kontor.crm.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/** Looks at what the server was given before anything reaches for the database. Open to every caller: it has no method to call. */
@Startup
@Singleton(name = "StartCheck")
@PermitAll
public class StartCheck {

    @PostConstruct
    void check() {
        if (ServerVariables.isProduction()) {
            ProductionRules.objection(ServerVariables::value).ifPresent(NoStart::because);
        }
    }
}
