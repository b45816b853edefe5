/**
 * Checks and normalises what identifies a firm or a person: names for search, phones, e-mails, web addresses, numbers of
 * tax offices, registers and banks (B-03).
 */
@BusinessComponent(name = "identifier")
@NullMarked
package org.kontor.crm.identifier;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
