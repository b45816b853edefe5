package org.kontor.crm.layout;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.layout.RecordLayout.Whose;

/** A reader's layout as columns of whatever statement reads the record, so that it costs no statement of its own. */
public final class LayoutColumns {

    private LayoutColumns() {}

    /**
     * SQL of two columns. Its two parameters are both the reader's id.
     *
     * @param entity the kind of record, as history names it; never anything a user typed
     */
    public static String of(String entity) {
        String chosen = " from record_layout l where l.entity = '" + entity
                + "' and (l.user_id = ? or l.user_id is null) order by l.user_id nulls last limit 1";
        return "(select jsonb_build_object('own', l.user_id is not null, 'sections', l.sections)::text" + chosen
                + ") as layout, (select f.folded from record_fold f where f.entity = '" + entity
                + "' and f.user_id = ?) as folded";
    }

    /** What {@link #of} gave, together with the fields there are now. */
    public static RecordLayout read(ResultSet row, List<String> sections, List<LayoutSlot> slots) throws SQLException {
        String kept = row.getString("layout");
        Set<String> folded = folded(row.getArray("folded"));
        if (kept == null) {
            return new RecordLayout(LayoutRules.usual(sections, slots), Whose.USUAL, folded);
        }
        boolean own = LayoutJson.isOwn(kept);
        return new RecordLayout(
                LayoutRules.settle(LayoutJson.kept(kept), sections, slots), own ? Whose.OWN : Whose.COMMON, folded);
    }

    private static Set<String> folded(@Nullable Array keys) throws SQLException {
        return keys == null ? Set.of() : Set.of((String[]) keys.getArray());
    }
}
