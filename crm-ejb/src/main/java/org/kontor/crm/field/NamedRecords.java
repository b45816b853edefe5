package org.kontor.crm.field;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.kontor.crm.access.Rights;

/** Records of one kind by their names, for custom values that name them: each component of records offers its own. */
public interface NamedRecords {

    /** The kind of record, as history names it. */
    String entity();

    /** By id, the names of those among these records that the reader may read. */
    Map<Long, String> names(Rights rights, Collection<Long> ids);

    /** By words of a file, those among the records the reader may read that they mean; see {@link Meant}. */
    Map<String, Set<Long>> meant(Rights rights, Collection<String> words);
}
