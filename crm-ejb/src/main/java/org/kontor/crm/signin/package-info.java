/** Guards the way in: lock-outs, second factors, sessions, remembered devices. */
@BusinessComponent(
        name = "signin",
        uses = {"access", "change", "identifier", "organisation", "platform"})
@NullMarked
package org.kontor.crm.signin;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
