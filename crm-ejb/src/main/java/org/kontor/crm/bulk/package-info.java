/** Acts on many records (B-06): small ones at once, large ones as runs that go on by themselves. */
@BusinessComponent(
        name = "bulk",
        uses = {"access", "change", "company", "contact", "filter", "listing", "platform", "staff"})
@NullMarked
package org.kontor.crm.bulk;

import org.jspecify.annotations.NullMarked;
import org.kontor.crm.shared.BusinessComponent;
