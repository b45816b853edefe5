package org.kontor.crm.imports;

import java.io.Serializable;
import java.util.List;

/**
 * How files of one kind are imported, under a name (I-03), as far as its reader may know the fields it fills.
 *
 * @param version of the profile, to save with
 * @param shared whether everybody may use it
 * @param ownerId who made it
 * @param ownerName the name of that user
 * @param columns by heading, and the constants behind them
 * @param plan how rows are treated
 * @param format what was chosen by hand
 */
public record SavedProfile(
        long id,
        long version,
        String name,
        boolean shared,
        long ownerId,
        String ownerName,
        List<Column> columns,
        ImportPlan plan,
        ChosenFormat format)
        implements Serializable {

    public SavedProfile {
        columns = List.copyOf(columns);
    }

    /** What it is made of, to be changed. */
    public ProfileDraft draft() {
        return new ProfileDraft(name, shared, columns, plan, format);
    }

    /** The same with other columns. */
    SavedProfile with(List<Column> others) {
        return new SavedProfile(id, version, name, shared, ownerId, ownerName, others, plan, format);
    }
}
