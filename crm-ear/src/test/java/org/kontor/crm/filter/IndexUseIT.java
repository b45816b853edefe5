package org.kontor.crm.filter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomSection;
import org.kontor.crm.customfield.CustomTexts;
import org.kontor.crm.customfield.CustomTraits;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.SqlCondition;

/** S-20: the planner takes the index of a custom field for the very condition that its filter is. */
@ExtendWith(ArquillianExtension.class)
class IndexUseIT {

    private static final Asker ASKER = new Asker(1, Set.of(), LocalDate.of(2026, 11, 28), ZoneId.of("Europe/Warsaw"));

    private static final int MANY = 50_000;

    /** Rows with several values each. */
    private static final int SEVERAL = 10_000;

    @Resource(lookup = "jdbc/owner")
    DataSource owner;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void isWhatTheFilterUses() throws SQLException {
        Set<String> seen = new HashSet<>();
        for (CustomType type : CustomType.values()) {
            CustomField field = definition(type, false);
            String index = CustomIndex.of(field).map(CustomIndex::definition).orElse("");
            if (!index.isEmpty() && seen.add(index)) {
                assertUsed(field);
            }
        }
        assertUsed(definition(CustomType.RECORD, false));
    }

    /** Of several values it has the whole and the ends. */
    @Test
    void isWhatTheFilterUsesOfSeveralValues() throws SQLException {
        Set<String> seen = new HashSet<>();
        for (CustomType type : CustomType.values()) {
            CustomField field = definition(type, type.mayBeMultiple());
            String index = CustomIndex.of(field).map(CustomIndex::definition).orElse("");
            if (field.multiple() && !index.isEmpty() && seen.add(index)) {
                assertUsed(field);
            }
        }
    }

    /** The search by words: in all searchable fields at once, beside the name. */
    @Test
    void isWhatTheSearchUses() throws SQLException {
        CustomSought sought = new CustomSought("company", List.of("key", "other"));
        FilterField name = FilterField.of("name", "name", FilterKind.TEXT, "c.name")
                .in(TextForm.FOLDED)
                .searching(sought, "name");
        SqlCondition condition = new ConditionSql(
                        new FilterFields(List.of(name)), ASKER, (list, code) -> Optional.empty())
                .of(Conditions.NONE.where("q", "ŁĄKA 4999"));
        try (Connection connection = owner.getConnection()) {
            execute(
                    connection,
                    "create temporary table many as select i as id, 'firma ' || i as name, jsonb_build_object('key', 'łąka',"
                            + " 'other', 'nr ' || i) as custom from generate_series(1, " + MANY + ") as i");
            execute(
                    connection,
                    "create index many_by on many using " + sought.index().definition());
            execute(connection, "create index many_name on many using gin (name gin_trgm_ops)");
            execute(connection, "analyze many");
            assertThat(plan(connection, "select c.id from many c where " + condition.sql(), condition.parameters()))
                    .contains("BitmapOr", "many_by", "many_name");
            execute(connection, "drop table many");
        }
    }

    private void assertUsed(CustomField field) throws SQLException {
        CustomIndex index = CustomIndex.of(field).orElseThrow();
        FilterFields known = new FilterFields(CustomFilters.of(
                List.of(field),
                "c",
                target -> new SqlCondition("k.responsible_id = any (?::bigint[])", List.of("{1,2}"))));
        try (Connection connection = owner.getConnection()) {
            execute(
                    connection,
                    "create temporary table many as select i as id, jsonb_build_object('" + field.key() + "', "
                            + value(field) + ") as custom from generate_series(1, "
                            + (field.multiple() ? SEVERAL : MANY) + ") as i");
            execute(connection, "create index many_by on many using " + index.definition());
            execute(connection, "analyze many");
            for (Map.Entry<String, String> question : questions(field).entrySet()) {
                SqlCondition condition = new ConditionSql(known, ASKER, (list, code) -> Optional.empty())
                        .of(Conditions.NONE.where(field.path() + question.getKey(), question.getValue()));
                assertThat(plan(connection, "select c.id from many c where " + condition.sql(), condition.parameters()))
                        .as(field.type() + " by " + condition.sql())
                        .contains("many_by");
            }
            if (CustomIndex.orders(field)) {
                assertWalked(connection, field);
            }
            execute(connection, "drop table many");
        }
    }

    /** A page in the order of the field is read from the index, and nothing is sorted. */
    private static void assertWalked(Connection connection, CustomField field) throws SQLException {
        String value = "c.custom -> '" + field.key() + "'";
        String money = field.type() == CustomType.MONEY ? ", " + CustomFilters.currency(value) : "";
        assertThat(plan(
                        connection,
                        "select c.id from many c order by " + CustomFilters.ordered(field, value) + money
                                + ", c.id limit 50",
                        List.of()))
                .as(field.type() + " in order")
                .contains("many_by")
                .doesNotContain("Sort");
    }

    /** By operator what is asked: few of the rows. */
    private static Map<String, String> questions(CustomField field) {
        return switch (field.type()) {
            case TEXT, MULTILINE, LINK, ADDRESS ->
                field.multiple()
                        ? Map.of(":contains", "ŁĄKA 49", ":starts", "ŁĄKA 4999", "", "Łąka 4999")
                        : Map.of(":contains", "ŁĄKA 49");
            case INTEGER, DECIMAL -> Map.of("", "4949", ":greater", "49900", ":less", "100", ":between", "49900,60000");
            case MONEY -> Map.of(":greater", "49900 PLN", ":less", "100", ":between", "49900 PLN,60000 PLN");
            case DATE, MOMENT ->
                Map.of(
                        "",
                        "2026-11-20",
                        ":after",
                        "2026-11-20",
                        ":before",
                        "2002-05-01",
                        ":between",
                        "2026-11-01,2026-11-20");
            case FLAG -> Map.of("", "true");
            case LIST -> Map.of("", "code-49");
            default -> Map.of("", "4949");
        };
    }

    /** SQL of the value of row {@code i}. */
    private static String value(CustomField field) {
        String one = switch (field.type()) {
            case TEXT, MULTILINE, LINK, ADDRESS -> "to_jsonb('łąka ' || i)";
            case INTEGER, DECIMAL, USER, RECORD, FILE -> "to_jsonb(i)";
            case MONEY -> "jsonb_build_object('amount', i, 'currency', 'PLN')";
            case FLAG -> "to_jsonb(i % 500 = 0)";
            case DATE -> "to_jsonb((date '2026-11-28' - i % 9000)::text)";
            case MOMENT -> "to_jsonb((date '2026-11-28' - i % 9000)::text || 'T08:41:00Z')";
            case LIST -> "to_jsonb('code-' || i % 900)";
        };
        return field.multiple() ? "jsonb_build_array(" + one + ", " + one + ")" : one;
    }

    private static CustomField definition(CustomType type, boolean multiple) {
        return new CustomField(
                7,
                0,
                "company",
                "key",
                type,
                type == CustomType.RECORD ? "company" : null,
                CustomSection.MORE,
                new CustomTexts("Pole", "Field", "", ""),
                new CustomTraits(false, multiple, false, true, false, false),
                List.of(),
                List.of());
    }

    /** All rows of an answer; of a question with parameters the plan that answers it. */
    private static String plan(Connection connection, String sql, List<Object> parameters) throws SQLException {
        execute(connection, "set plan_cache_mode = force_custom_plan");
        StringBuilder text = new StringBuilder();
        try (PreparedStatement statement = connection.prepareStatement("explain " + sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                Object value = parameters.get(i);
                statement.setObject(i + 1, value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    text.append(rows.getString(1)).append('\n');
                }
            }
        }
        return text.toString();
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
