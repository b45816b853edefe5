/** The company: a client's or partner's firm, its data and how to reach it (S-01, S-08 to S-19). */
@BusinessComponent(
        name = "company",
        uses = {
            "access",
            "change",
            "customfield",
            "field",
            "file",
            "filter",
            "identifier",
            "layout",
            "listing",
            "organisation",
            "picklist",
            "picture",
            "platform",
            "reading",
            "requisite"
        })
@NullMarked
package org.kontor.crm.company;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
