package org.kontor.crm.imports;

import java.util.List;

/**
 * What a profile is to be.
 *
 * @param name how it is called
 * @param shared whether everybody may use it
 * @param columns by heading, and the constants behind them
 * @param plan how rows are treated
 * @param format what was chosen by hand
 */
public record ProfileDraft(String name, boolean shared, List<Column> columns, ImportPlan plan, ChosenFormat format) {

    public ProfileDraft {
        name = name.strip();
        columns = List.copyOf(columns);
    }

    /** The same under another name, for oneself or for all. */
    public ProfileDraft named(String other, boolean forAll) {
        return new ProfileDraft(other, forAll, columns, plan, format);
    }
}
