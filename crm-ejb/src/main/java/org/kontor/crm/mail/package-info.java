/** Sends mail of the product itself through the mail server of the house. */
@BusinessComponent(
        name = "mail",
        uses = {"platform"})
@NullMarked
package org.kontor.crm.mail;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
