/** Has an inner package that is nobody else's business. */
@BusinessComponent(name = "owner")
package org.kontor.crm.structure.planted.internal.owner;

import org.kontor.crm.shared.BusinessComponent;
