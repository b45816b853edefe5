package org.kontor.crm.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontor.crm.access.Rights;

/** Columns of profiles whose fields do not exist for a reader. */
final class HiddenColumns {

    private HiddenColumns() {}

    /** The profile as its reader may know it: the columns fill nothing, the constants are not there. */
    static SavedProfile without(SavedProfile profile, Rights reader) {
        return profile.with(profile.columns().stream()
                .filter(column -> !column.constant() || !isHidden(column, reader))
                .map(column -> isHidden(column, reader) ? new Column(column.heading(), null) : column)
                .toList());
    }

    /** What the reader saves, and what the reader could not see of it. */
    static ProfileDraft kept(SavedProfile stored, ProfileDraft draft, Rights reader) {
        List<Column> hidden = new ArrayList<>(stored.columns().stream()
                .filter(column -> isHidden(column, reader))
                .toList());
        List<Column> columns = new ArrayList<>();
        for (Column column : draft.columns()) {
            Optional<Column> former = hidden.stream()
                    .filter(one -> column.field() == null && !one.constant())
                    .filter(one -> one.heading().equals(column.heading()))
                    .findFirst();
            former.ifPresent(hidden::remove);
            columns.add(former.orElse(column));
        }
        hidden.stream().filter(Column::constant).forEach(columns::add);
        return new ProfileDraft(draft.name(), draft.shared(), columns, draft.plan(), draft.format());
    }

    private static boolean isHidden(Column column, Rights reader) {
        return ImportTargets.isHidden(column, reader);
    }
}
