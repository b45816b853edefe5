package org.kontor.crm.directory;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kontor.crm.platform.ServerVariables;

/**
 * Where the LDAP directory is and what things are called there, as the server's variables {@code kontor.ldap.*} say.
 *
 * @param urls {@code ldaps://host:636}, {@code ldap://host:389}; the next one is asked when one is away
 * @param startTls whether a plain connection is made safe before anything is said (RFC 4511, 4.14)
 * @param plain whether passwords may go over a plain connection to another machine
 * @param ca file with the certificates that the directory's is signed by (PEM); empty: those the JDK trusts
 * @param bindDn who searches; empty: nobody in particular
 * @param bindPassword that one's password
 * @param base below which users are searched
 * @param userFilter finds a user; {@code {0}} is the login
 * @param groupBase below which groups are searched and believed
 * @param groupFilter finds a user's groups; {@code {0}} is the user's whole name, {@code {1}} the login
 * @param id attribute that never changes
 * @param login attribute of the login
 * @param name attribute of first and last name
 * @param email attribute of the address
 */
record LdapSettings(
        List<String> urls,
        boolean startTls,
        boolean plain,
        String ca,
        String bindDn,
        String bindPassword,
        String base,
        String userFilter,
        String groupBase,
        String groupFilter,
        String id,
        String login,
        String name,
        String email) {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    LdapSettings {
        urls = List.copyOf(urls);
    }

    static LdapSettings now() {
        return of(ServerVariables::value);
    }

    /** With the names of Active Directory, where {@code kontor.ldap.kind} is {@code ad}, else with those of RFC 2798 and 4530. */
    static LdapSettings of(UnaryOperator<String> variables) {
        boolean microsoft = "ad".equals(variables.apply("kontor.ldap.kind"));
        UnaryOperator<String> told = name -> variables.apply("kontor.ldap." + name);
        String base = told.apply("base");
        return new LdapSettings(
                List.of(told.apply("url").strip().split("\\s+")),
                Boolean.parseBoolean(told.apply("starttls")),
                Boolean.parseBoolean(told.apply("plain")),
                told.apply("ca"),
                told.apply("bind.dn"),
                told.apply("bind.password"),
                base,
                or(
                        told.apply("user.filter"),
                        microsoft
                                ? "(&(objectClass=user)(!(objectClass=computer))(|(sAMAccountName={0})(userPrincipalName={0})))"
                                : "(&(objectClass=person)(uid={0}))"),
                or(told.apply("group.base"), base),
                or(
                        told.apply("group.filter"),
                        microsoft
                                ? "(member:1.2.840.113556.1.4.1941:={0})"
                                : "(|(member={0})(uniqueMember={0})(memberUid={1}))"),
                or(told.apply("attribute.id"), microsoft ? "objectGUID" : "entryUUID"),
                or(told.apply("attribute.login"), microsoft ? "sAMAccountName" : "uid"),
                or(told.apply("attribute.name"), microsoft ? "displayName" : "cn"),
                or(told.apply("attribute.email"), "mail"));
    }

    private static String or(String told, String usual) {
        return told.isEmpty() ? usual : told;
    }

    /** What keeps the server from asking the directory, a sentence each. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (urls.get(0).isEmpty() || base.isEmpty()) {
            problems.add("kontor.signin is ldap, and KONTOR_LDAP_URL or KONTOR_LDAP_BASE is not set.");
            return problems;
        }
        for (String url : urls) {
            URI address = address(url);
            if (address.getHost() == null || !Set.of("ldap", "ldaps").contains(address.getScheme())) {
                problems.add("KONTOR_LDAP_URL has an address that is none of LDAP: " + url + ".");
            } else if (address.getScheme().equals("ldap") && !startTls && !plain && !HERE.contains(address.getHost())) {
                problems.add("passwords would go to " + url
                        + " in the open: use ldaps, KONTOR_LDAP_STARTTLS=true, or say" + " KONTOR_LDAP_PLAIN=true.");
            }
        }
        return problems;
    }

    static URI address(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException unreadable) {
            return URI.create("none:none");
        }
    }

    /** Without the password: it must not land in a log. */
    @Override
    public String toString() {
        return "LDAP " + urls + " below " + base;
    }
}
