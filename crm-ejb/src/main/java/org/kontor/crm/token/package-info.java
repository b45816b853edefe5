/** Personal access tokens: what a user's programs show instead of the password. */
@BusinessComponent(
        name = "token",
        uses = {"access", "change", "identifier", "platform"})
@NullMarked
package org.kontor.crm.token;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
