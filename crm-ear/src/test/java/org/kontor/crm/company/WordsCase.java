package org.kontor.crm.company;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

/** Thousands of companies whose names have the same words. */
abstract class WordsCase extends CompanyCase {

    static final String ANNA = "Anna Żółć";
    static final int MANY = 6_000;

    @Resource(lookup = "jdbc/owner")
    DataSource owner;

    final String mark = UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void leavesNothing() {
        house.write("delete from company where name like ?", "Żżż %" + mark + "%");
    }

    /** Names at the end of the alphabet, without a pattern that misleads the planner, who is told. */
    void many() throws SQLException {
        house.write("""
                insert into company (name, name_folded, responsible_id)
                select 'Żżż ' || t.name, 'zzz ' || t.name,
                       case when n > 1500 or n <= 800 and n % 39 = 0 or n % 97 = 0 then ? else ? end
                  from generate_series(1, ?) n,
                       lateral (select ? || case hashint4(n) & 1 when 0 then '' else 'owy' end as word) w,
                       lateral (select lpad(n::text, 4, '0') || ' ' || word
                                       || case hashint4(n) & 6 when 0 then ' ' || word else '' end as name) t
                """, house.id(ANNA), house.id("Piotr South"), MANY, mark);
        run("analyze company");
    }

    List<String> strings(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    void run(String sql) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = crm, public");
            statement.execute(sql);
        }
    }
}
