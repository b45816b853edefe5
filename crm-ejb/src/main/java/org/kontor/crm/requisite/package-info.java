/** Templates of legal identities: which fields a firm, a person, an association has in which country (S-16). */
@BusinessComponent(
        name = "requisite",
        uses = {"access", "change", "identifier", "platform"})
@NullMarked
package org.kontor.crm.requisite;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
