/** People: who they are, how to reach them, and the companies they stand for (S-15, S-04). */
@BusinessComponent(
        name = "contact",
        uses = {
            "access",
            "change",
            "company",
            "customfield",
            "field",
            "file",
            "filter",
            "identifier",
            "layout",
            "listing",
            "organisation",
            "platform",
            "reading"
        })
@NullMarked
package org.kontor.crm.contact;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
