/** Asks directories of the house who somebody is: LDAP, Active Directory, OpenID Connect. */
@BusinessComponent(
        name = "directory",
        uses = {"platform", "staff"})
@NullMarked
package org.kontor.crm.directory;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
