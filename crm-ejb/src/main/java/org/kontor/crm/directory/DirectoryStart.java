package org.kontor.crm.directory;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.util.List;
import org.kontor.crm.platform.NoStart;
import org.kontor.crm.platform.ServerVariables;

/**
 * Says at the start what a directory lacks, rather than when somebody signs in. Open to every caller: it has no method to
 * call.
 */
@Startup
@Singleton
@PermitAll
public class DirectoryStart {

    @PostConstruct
    void look() {
        problems().stream().findFirst().ifPresent(NoStart::because);
    }

    private static List<String> problems() {
        String told = ServerVariables.value(SignInKind.VARIABLE);
        if (SignInKind.of(told).isEmpty()) {
            return List.of("KONTOR_SIGNIN is " + told + ", and can be builtin, ldap or oidc.");
        }
        return switch (SignInKind.now()) {
            case BUILTIN -> List.of();
            case LDAP -> LdapSettings.now().problems();
            case OIDC -> OidcSettings.now().problems();
        };
    }
}
