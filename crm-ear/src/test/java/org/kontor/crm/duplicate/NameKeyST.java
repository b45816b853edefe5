package org.kontor.crm.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.product.Product;

/** The rule of legal forms stands twice, in Java and in the index's SQL: on any name both say the same. */
class NameKeyST {

    private static final String[] WORDS = {
        "Bałtyk",
        "Stal",
        "sp.",
        "z",
        "o.o.",
        "o",
        "S.A.",
        "sa",
        "spółka",
        "akcyjna",
        "komandytowa",
        "k.",
        "j.",
        "GmbH",
        "&",
        "Co.",
        "KG",
        "AG",
        "s.r.o.",
        "a.s.",
        "Ltd",
        "Inc.",
        "P.P.H.U.",
        "FHU",
        "-",
        "x",
        "4",
        "ТОВ",
        "Müller",
        "🚀",
        "z ograniczoną odpowiedzialnością",
        "co",
        "kg",
        "s",
        "a",
        "c",
        "r",
        "p",
        "k",
        "Sp.k.",
        "uab",
        "  ",
        "Oy",
        "e.K."
    };

    @Test
    void theDatabaseAndTheRuleAgree() throws SQLException {
        List<String> names = names(new Random(42), 4_000);

        assertThat(keys(names)).isEqualTo(names.stream().map(LegalForms::key).toList());
    }

    private static List<String> names(Random random, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder name = new StringBuilder();
            for (int words = 1 + random.nextInt(7); words > 0; words--) {
                name.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            names.add(TextFold.fold(name.toString()));
        }
        return names;
    }

    private static List<String> keys(List<String> names) throws SQLException {
        try (Connection database =
                        DriverManager.getConnection(Product.running().databaseUrl(), "kontor_app", "kontor-demo");
                PreparedStatement statement = database.prepareStatement(
                        "select name_key(n) from unnest(?::text[]) with ordinality as t (n, i) order by i")) {
            statement.setArray(1, database.createArrayOf("text", names.toArray()));
            List<String> keys = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
            return keys;
        }
    }
}
