package org.kontor.crm.contact;

import java.util.ArrayList;
import java.util.List;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.UndoAccess;
import org.kontor.crm.shared.SqlCondition;

/**
 * What an undo may do with links. An end that is gone at that moment is brought back by the same undo or not at all, and
 * then the link has nothing to hold on to: whether it may come back is asked of the end itself.
 */
final class LinkUndo {

    /** As history names the kind of record. */
    static final String ENTITY = "company_contact";

    private LinkUndo() {}

    static UndoAccess access(Rights rights) {
        SqlCondition read =
                both(end(rights, Entity.COMPANY, Operation.READ), end(rights, Entity.CONTACT, Operation.READ));
        SqlCondition write =
                either(end(rights, Entity.COMPANY, Operation.UPDATE), end(rights, Entity.CONTACT, Operation.UPDATE));
        return new UndoAccess(ENTITY, read, write, write, write, null);
    }

    /** The end is gone or lies within the scope. */
    private static SqlCondition end(Rights rights, Entity entity, Operation operation) {
        SqlCondition scope = rights.scope(entity, operation).condition("e");
        String table = entity == Entity.COMPANY ? "company" : "contact";
        String sql = "not exists (select from crm.%1$s e where e.id = %2$s.%1$s_id and not %3$s)"
                .formatted(table, UndoAccess.ALIAS, scope.sql());
        return new SqlCondition(sql, scope.parameters());
    }

    private static SqlCondition both(SqlCondition first, SqlCondition second) {
        return joined(first, " and ", second);
    }

    private static SqlCondition either(SqlCondition first, SqlCondition second) {
        return joined(first, " or ", second);
    }

    private static SqlCondition joined(SqlCondition first, String word, SqlCondition second) {
        List<Object> parameters = new ArrayList<>(first.parameters());
        parameters.addAll(second.parameters());
        return new SqlCondition("(" + first.sql() + word + second.sql() + ")", parameters);
    }
}
