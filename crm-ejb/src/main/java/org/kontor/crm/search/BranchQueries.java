package org.kontor.crm.search;

import java.util.List;
import java.util.Set;
import org.kontor.crm.access.Scope;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.requisite.TemplateField;
import org.kontor.crm.shared.SqlCondition;

/** The branches of the statement that finds companies: each reads one index, within the scope, up to the limit. */
final class BranchQueries {

    /**
     * Values that begin alike and are read at most, before it is asked whose they are: a beginning that more have is not
     * typed to its end yet. Rights first would read all points of all companies one may read.
     */
    private static final int ALIKE = 500;

    private static final String POINT =
            "select p.company_id, null::text as code, p.normalized as value from communication_point p where ";

    private final Scope scope;
    private final Set<String> hidden;
    private final int limit;
    private final Sql sql;
    private boolean begun;

    /** @param sql where they are written, one after the other; there is at least one */
    BranchQueries(Sql sql, Scope scope, Set<String> hidden, int limit) {
        this.sql = sql;
        this.scope = scope;
        this.hidden = hidden;
        this.limit = limit;
    }

    /** A whole identifier, of whatever template. */
    void identifier(Typed.Value value) {
        String code = value.code();
        if (TemplateField.isAmong(code, hidden)) {
            return;
        }
        fenced(Match.IDENTIFIER, "select r.company_id, ?::text as code, ?::text as value from requisite r where ")
                .add("r.custom @> jsonb_build_object(?::text, ?::text)", code, value.value(), code, value.value());
        fenceEnd();
    }

    /** The beginning of a NIP. Bounds, because the index may be in an order in which beginnings cannot be looked up. */
    void nips(Typed.Nips nips) {
        if (TemplateField.isAmong(TemplateField.NIP, hidden)) {
            return;
        }
        String value = "r.custom ->> 'nip'";
        fenced(Match.IDENTIFIER, "select r.company_id, 'nip' as code, " + value + " as value from requisite r where ")
                .add(value + " between ? and ? order by " + value, nips.lowest(), nips.highest());
        fenceEnd();
    }

    /** The beginning of a number in E.164. */
    void phone(String start) {
        if (hidden.contains("phones")) {
            return;
        }
        fenced(Match.PHONE, POINT).add("p.type = 'PHONE' and point_key(p.type, p.normalized) like ?", starting(start));
        fenceEnd();
    }

    /** The beginning of an address. */
    void email(String start) {
        if (hidden.contains("emails")) {
            return;
        }
        fenced(Match.EMAIL, POINT).add("p.type = 'EMAIL' and p.normalized like ?", starting(start));
        fenceEnd();
    }

    /** The beginning of the domain of an e-mail or a website. */
    void host(String start) {
        for (Match match : List.of(Match.EMAIL, Match.WEBSITE)) {
            if (hidden.contains(match == Match.EMAIL ? "emails" : "websites")) {
                continue;
            }
            fenced(match, POINT)
                    .add("p.type = ? and point_key(p.type, p.normalized) like ?", match.name(), starting(start));
            fenceEnd();
        }
    }

    /** The beginning of a folded name. */
    void nameStart(String start) {
        union().add("(select 'NAME_START' as match, null::text as code, null::text as value, c.id from company c")
                .add(" where c.name_folded like ? and ", starting(start))
                .add(scope.condition("c"))
                .add(" order by c.name_folded limit ?)", limit);
    }

    /** Those the statement has named already. */
    void names(int most) {
        union().add("(select 'NAME', null, null, n.id from named n limit ?)", most);
    }

    /** Those with the words typed in custom fields, which the statement has named already; with the field that has them. */
    void fields(SqlCondition key, int most) {
        union().add("(select 'FIELD', ")
                .add(key)
                .add(", null, c.id from (select id from told limit ?) t join company c on c.id = t.id)", most);
    }

    /** A text as a pattern takes it: no sign of it stands for another. */
    static String pattern(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }

    private static String starting(String text) {
        return pattern(text) + "%";
    }

    private Sql fenced(Match match, String values) {
        return union().add("(select '" + match.name()
                + "' as match, v.code::text as code, v.value::text as value, c.id from (" + values);
    }

    private void fenceEnd() {
        sql.add(" limit ?) v join company c on c.id = v.company_id where ", ALIKE)
                .add(scope.condition("c"))
                .add(" limit ?)", limit);
    }

    private Sql union() {
        if (begun) {
            sql.add(" union all ");
        }
        begun = true;
        return sql;
    }
}
