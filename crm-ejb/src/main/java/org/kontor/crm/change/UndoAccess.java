package org.kontor.crm.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.SqlCondition;

/**
 * What the user who undoes may do with one kind of record. The conditions speak of the record's own table under the
 * alias {@value #ALIAS}; for a record that is gone they are asked of its last image.
 *
 * @param entity kind of record as history writes it; a kind not named may not be touched at all
 * @param read which records may be told of
 * @param add which deleted records may come back, and into whose hands a record may be given back
 * @param update which records may get former values back
 * @param delete which created records may go again
 * @param holder the column that says in whose hands a record is, null where records are in nobody's; its former value
 *     comes back only if {@code add} holds for the record as it will be then
 * @param withheld values of such records that may not be set
 */
public record UndoAccess(
        String entity,
        SqlCondition read,
        SqlCondition add,
        SqlCondition update,
        SqlCondition delete,
        @Nullable String holder,
        List<Withheld> withheld) {

    /** The alias the conditions use. */
    public static final String ALIAS = "r";

    public UndoAccess {
        withheld = List.copyOf(withheld);
    }

    /** The same for a kind of record of which every value may be set. */
    public UndoAccess(
            String entity,
            SqlCondition read,
            SqlCondition add,
            SqlCondition update,
            SqlCondition delete,
            @Nullable String holder) {
        this(entity, read, add, update, delete, holder, List.of());
    }

    /** Everything allowed: for administration and tests. */
    public static UndoAccess everything(String entity) {
        SqlCondition all = SqlCondition.EVERYTHING;
        return new UndoAccess(entity, all, all, all, all, null);
    }
}
