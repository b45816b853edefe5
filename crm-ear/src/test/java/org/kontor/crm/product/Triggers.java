package org.kontor.crm.product;

/** SQL for a superuser who fills or empties tables by hand: the product's triggers, foreign keys included, off and on again. */
public final class Triggers {

    private static final String EACH = """
            do $$
            declare
                v_table text;
            begin
                for v_table in select relname from pg_class
                                where relnamespace = 'crm'::regnamespace and relkind = 'r' and relhastriggers loop
                    execute format('alter table crm.%%I %s trigger all', v_table);
                end loop;
                %s
            end
            $$
            """;

    public static final String OFF = EACH.formatted("disable", "");

    public static final String ON = EACH.formatted("enable", "perform crm.fire_always();");

    private Triggers() {}
}
