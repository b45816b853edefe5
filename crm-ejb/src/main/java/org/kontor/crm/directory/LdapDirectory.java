package org.kontor.crm.directory;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.staff.DirectoryPerson;

/**
 * An LDAP directory (RFC 4511): finds a user by the login, lets the directory check the password, and reads the groups. An
 * unknown login costs the same questions as a known one.
 */
@ApplicationScoped
public class LdapDirectory {

    /** How a {@link DirectoryPerson} of this directory names it. */
    public static final String SOURCE = "LDAP";

    private static final Logger LOG = System.getLogger(LdapDirectory.class.getName());
    private static final String GROUPS = "memberOf";
    private static final int DISABLED = 2;
    private static final int GROUPS_MAX = 2_000;
    private static final Set<ResultCode> REFUSED = Set.of(
            ResultCode.INVALID_CREDENTIALS,
            ResultCode.NO_SUCH_OBJECT,
            ResultCode.INVALID_DN_SYNTAX,
            ResultCode.UNWILLING_TO_PERFORM,
            ResultCode.INAPPROPRIATE_AUTHENTICATION,
            ResultCode.CONSTRAINT_VIOLATION,
            ResultCode.INSUFFICIENT_ACCESS_RIGHTS);

    private @Nullable LdapSettings connected;
    private @Nullable LDAPConnectionPool pool;

    /**
     * Who a login and a password stand for.
     *
     * @return empty when the directory knows nobody so, or has closed the account
     * @throws DirectoryUnreachable when it cannot be asked
     */
    public Optional<DirectoryPerson> check(String login, char[] password) {
        return check(LdapSettings.now(), login, new String(password));
    }

    Optional<DirectoryPerson> check(LdapSettings settings, String login, String password) {
        // without a password a directory takes everybody for nobody in particular, and says yes (RFC 4513, 5.1.2)
        if (login.isBlank() || password.isEmpty()) {
            return Optional.empty();
        }
        try {
            LDAPConnectionPool asked = pool(settings);
            Optional<SearchResultEntry> found = find(asked, settings, login);
            String dn = found.map(SearchResultEntry::getDN).orElse("cn=nobody," + settings.base());
            if (!opens(asked, dn, password) || found.isEmpty() || isClosed(found.get())) {
                return Optional.empty();
            }
            return Optional.of(person(asked, settings, found.get(), login));
        } catch (LDAPException away) {
            LOG.log(Level.ERROR, "the directory cannot be asked: " + settings, away);
            throw new DirectoryUnreachable("LDAP: " + away.getResultCode(), away);
        }
    }

    private static Optional<SearchResultEntry> find(LDAPConnectionPool asked, LdapSettings settings, String login)
            throws LDAPException {
        Filter filter = Filter.create(settings.userFilter().replace("{0}", Filter.encodeValue(login)));
        SearchRequest request = new SearchRequest(settings.base(), SearchScope.SUB, filter, "*", "+");
        request.setSizeLimit(2);
        try {
            List<SearchResultEntry> entries = asked.search(request).getSearchEntries();
            return entries.size() == 1 ? Optional.of(entries.get(0)) : Optional.empty();
        } catch (LDAPSearchException many) {
            if (ResultCode.SIZE_LIMIT_EXCEEDED.equals(many.getResultCode())) {
                return Optional.empty();
            }
            throw many;
        }
    }

    private static boolean opens(LDAPConnectionPool asked, String dn, String password) throws LDAPException {
        try {
            return ResultCode.SUCCESS.equals(asked.bindAndRevertAuthentication(new SimpleBindRequest(dn, password))
                    .getResultCode());
        } catch (LDAPException refused) {
            if (REFUSED.contains(refused.getResultCode())) {
                return false;
            }
            throw refused;
        }
    }

    /** As Active Directory, OpenLDAP and 389 Directory Server say it, whose bind may say yes all the same. */
    private static boolean isClosed(SearchResultEntry user) {
        Integer control = user.getAttributeValueAsInteger("userAccountControl");
        return (control != null && (control & DISABLED) != 0)
                || Boolean.parseBoolean(user.getAttributeValue("nsAccountLock"))
                || user.hasAttribute("pwdAccountLockedTime");
    }

    private static DirectoryPerson person(
            LDAPConnectionPool asked, LdapSettings settings, SearchResultEntry user, String typed)
            throws LDAPException {
        String login = or(user.getAttributeValue(settings.login()), typed);
        String language = user.getAttributeValue("preferredLanguage");
        return new DirectoryPerson(
                SOURCE,
                subject(user, settings),
                login,
                or(user.getAttributeValue(settings.name()), login),
                user.getAttributeValue(settings.email()),
                language == null || language.length() < 2
                        ? null
                        : language.substring(0, 2).toLowerCase(Locale.ROOT),
                groups(asked, settings, user, login));
    }

    private static String or(@Nullable String told, String usual) {
        return told == null || told.isBlank() ? usual : told;
    }

    /** Text where it is one, else bytes as hexadecimal digits ({@code objectGUID}). */
    private static String subject(SearchResultEntry user, LdapSettings settings) throws LDAPException {
        Attribute id = user.getAttribute(settings.id());
        if (id == null) {
            throw new LDAPException(
                    ResultCode.NO_SUCH_ATTRIBUTE, user.getDN() + " has no " + settings.id() + " that could be read");
        }
        return settings.id().equalsIgnoreCase("objectGUID")
                ? HexFormat.of().formatHex(id.getValueByteArray())
                : id.getValue();
    }

    /** Each by its whole name and by its common name; those of other branches are none of the house's groups. */
    private static Set<String> groups(
            LDAPConnectionPool asked, LdapSettings settings, SearchResultEntry user, String login)
            throws LDAPException {
        Set<String> groups = new HashSet<>();
        String[] told = user.getAttributeValues(GROUPS);
        for (String dn : told == null ? new String[0] : told) {
            if (LdapNames.isBelow(dn, settings.groupBase())) {
                groups.add(dn);
                groups.add(LdapNames.first(dn));
            }
        }
        Filter filter = Filter.create(settings.groupFilter()
                .replace("{0}", Filter.encodeValue(user.getDN()))
                .replace("{1}", Filter.encodeValue(login)));
        SearchRequest request = new SearchRequest(settings.groupBase(), SearchScope.SUB, filter, "cn");
        request.setSizeLimit(GROUPS_MAX);
        for (SearchResultEntry group : asked.search(request).getSearchEntries()) {
            groups.add(group.getDN());
            groups.add(or(group.getAttributeValue("cn"), group.getDN()));
        }
        return groups;
    }

    private synchronized LDAPConnectionPool pool(LdapSettings settings) throws LDAPException {
        if (pool == null || !settings.equals(connected)) {
            close();
            pool = LdapPools.open(settings);
            connected = settings;
        }
        return pool;
    }

    @PreDestroy
    synchronized void close() {
        if (pool != null) {
            pool.close();
            pool = null;
        }
    }
}
