/** What a new installation starts with: the administrator, or a whole house with demonstration data. */
@BusinessComponent(
        name = "demo",
        uses = {"change", "company", "identifier", "organisation", "picklist", "platform"})
@NullMarked
package org.kontor.crm.demo;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
