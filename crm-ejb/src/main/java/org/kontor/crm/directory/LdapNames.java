package org.kontor.crm.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;

/** Names of entries (RFC 4514). */
final class LdapNames {

    private LdapNames() {}

    /** Whether an entry is of a branch; what is no name is of none. */
    static boolean isBelow(String dn, String branch) {
        try {
            return DN.isDescendantOf(dn, branch, true);
        } catch (LDAPException none) {
            return false;
        }
    }

    /** The value of the first part: {@code Sales} of {@code CN=Sales,OU=Groups}; what is no name stays as it is. */
    static String first(String dn) {
        try {
            return new DN(dn).getRDN().getAttributeValues()[0];
        } catch (LDAPException none) {
            return dn;
        }
    }
}
