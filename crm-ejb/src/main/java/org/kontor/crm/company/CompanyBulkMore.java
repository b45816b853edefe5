package org.kontor.crm.company;

import java.util.List;
import java.util.Optional;
import org.kontor.crm.access.Rights;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.listing.Alteration;
import org.kontor.crm.listing.BulkChange;

/** Changes of many companies that other components make of what they hang on them (B-06): a contact linked, or cut. */
public interface CompanyBulkMore {

    /** What can be asked for, as fields with names of their own; none where the reader could ask for nothing. */
    List<? extends FieldDescriptor<?>> fields(Rights rights);

    /** The change, if it is one of these. */
    Optional<Alteration> of(Rights rights, BulkChange change);
}
