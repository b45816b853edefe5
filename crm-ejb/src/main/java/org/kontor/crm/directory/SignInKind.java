package org.kontor.crm.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.crm.platform.ServerVariables;

/** How people sign in, as the server's variable {@code kontor.signin} says. Local passwords open in each of them. */
public enum SignInKind {
    /** By the passwords of this house alone. */
    BUILTIN,
    /** By those of an LDAP directory, Active Directory among them. */
    LDAP,
    /** By a provider of OpenID Connect. */
    OIDC;

    /** Name of the variable. */
    static final String VARIABLE = "kontor.signin";

    /** What the server says now. */
    public static SignInKind now() {
        return of(ServerVariables.value(VARIABLE)).orElse(BUILTIN);
    }

    /** The kind of this name; nothing told is {@link #BUILTIN}. */
    static Optional<SignInKind> of(String told) {
        return told.isEmpty()
                ? Optional.of(BUILTIN)
                : Stream.of(values())
                        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(told))
                        .findFirst();
    }
}
