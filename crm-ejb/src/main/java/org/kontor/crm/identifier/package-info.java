/** Checks and normalises what identifies a firm or a person: names for search, phones, e-mails, web addresses. */
@BusinessComponent(name = "identifier")
@NullMarked
package org.kontor.crm.identifier;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
