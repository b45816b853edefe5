package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.filter.FilterField;
import org.kontor.crm.filter.Operator;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.ListRow;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Page;

/** B-07: every operator of every field answers what a plain reading of the data answers. */
@ExtendWith(ArquillianExtension.class)
class FilterIT extends FilterCase {

    private static final int COMPANIES = 90;
    private static final int COMBINATIONS = 250;

    private final List<FilterOracle.Known> known = new ArrayList<>();

    @Inject
    CompanyLists lists;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void everyOperatorAnswersWhatAPlainReadingAnswers() {
        house.user(HEAD, "Sales", "head").user("Nina North", "North", "sales");
        for (int i = 0; i < COMPANIES; i++) {
            known.add(known());
        }
        FilterOracle oracle = new FilterOracle(house.id(HEAD), Set.of(house.id(HEAD), house.id("Admin")), today());
        List<Condition> every = new ArrayList<>();
        for (FilterField field : lists.filterFields(rights(HEAD)).all()) {
            for (Operator operator : field.operators()) {
                for (int i = 0; i < 4; i++) {
                    Condition condition = condition(field, operator);
                    every.add(condition);
                    compare(oracle, Conditions.NONE.and(condition));
                }
            }
        }
        for (int i = 0; i < COMBINATIONS; i++) {
            compare(oracle, combination(every));
        }
    }

    /** whatever is asked, nothing outside the rights is answered or counted. */
    @Test
    void noConditionReachesBeyondTheRights() {
        create("Piotr South", "Cudza firma");
        long own = create(ANNA, "Własna firma");
        Conditions wide = Conditions.NONE
                .and(new Condition("name", Operator.LACKS, List.of("xyz")))
                .or(new Condition("type", Operator.EMPTY, List.of()))
                .or(Condition.is("responsible", Long.toString(house.id("Piotr South"))));
        house.user("Own Only", "North");
        house.write("insert into role (code, name_pl, name_en) values (?, 'w', 'o')", "own-" + house.id("Own Only"));
        house.write(
                "insert into role_level (role_id, entity, operation, level) select id, 'COMPANY', 'READ', 'DEPARTMENT'"
                        + " from role where code = ?",
                "own-" + house.id("Own Only"));
        house.write(
                "insert into user_role (user_id, role_id) select ?, id from role where code = ?",
                house.id("Own Only"),
                "own-" + house.id("Own Only"));

        ListFilter filter = ListFilter.all().narrowed(wide);

        assertThat(ids(companies.page(rights("Own Only"), filter))).containsExactly(own);
        assertThat(companies.count(rights("Own Only"), filter)).isEqualTo(Count.exactly(1));
    }

    private void compare(FilterOracle oracle, Conditions conditions) {
        ListFilter filter = ListFilter.all().narrowed(conditions).limited(ListFilter.LIMIT_MAX);
        List<Long> expected = oracle.answer(conditions, known);

        assertThat(ids(companies.page(rights(HEAD), filter)).stream().sorted().toList())
                .as("seed %d, %s", SEED, conditions.query().text())
                .isEqualTo(expected);
        assertThat(companies.count(rights(HEAD), filter)).isEqualTo(Count.exactly(expected.size()));
    }

    private Conditions combination(List<Condition> every) {
        Conditions conditions = Conditions.NONE;
        int count = 2 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Condition next = every.get(random.nextInt(every.size()));
            conditions = random.nextBoolean() ? conditions.and(next) : conditions.or(next);
        }
        return conditions;
    }

    private Condition condition(FilterField field, Operator operator) {
        if (operator.needsNoValue()) {
            return new Condition(field.key(), operator, List.of());
        }
        int count = operator == Operator.BETWEEN ? 2 : operator.takesSeveral() ? 1 + random.nextInt(2) : 1;
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(value(field, operator));
        }
        return new Condition(field.key(), operator, values);
    }

    private String value(FilterField field, Operator operator) {
        return switch (field.kind()) {
            case TEXT -> text(field.key(), operator);
            case USER ->
                pick(
                        "me",
                        "my-department",
                        house.id(ANNA) + "",
                        house.id("Piotr South") + "",
                        house.id("Marek Head") + "");
            case FLAG -> pick("true", "false");
            case NUMBER, RECORD ->
                Long.toString(known.get(random.nextInt(known.size())).id());
            case MONEY -> random.nextInt(9) * 50 + pick("", " PLN", " EUR");
            case DATE, MOMENT ->
                operator == Operator.LAST || operator == Operator.OLDER
                        ? Integer.toString(random.nextInt(40))
                        : today().minusDays(random.nextInt(40)).toString();
            case CHOICE -> choice(field.key());
            case FILE -> throw new IllegalArgumentException(field.key());
        };
    }

    private String choice(String key) {
        return switch (key) {
            case "type" -> pick("client", "partner", "no-such-code");
            case "industry" -> pick("it", "retail", "energy");
            default -> pick("under-50", "over-500");
        };
    }

    /** A value somebody has, or a part of it, in other case and with marks of its own. */
    private String text(String key, Operator operator) {
        List<String> had = known.stream().flatMap(one -> one.of(key).stream()).toList();
        String whole = had.get(random.nextInt(had.size()));
        if (random.nextInt(6) == 0) {
            return pick("%", "_", "nic takiego", "ZŁOTY", "\\");
        }
        String cut = whole;
        if (operator == Operator.STARTS) {
            cut = whole.substring(0, 1 + random.nextInt(whole.length()));
        } else if (operator == Operator.CONTAINS || operator == Operator.LACKS) {
            int from = random.nextInt(whole.length());
            cut = whole.substring(from, from + 1 + random.nextInt(whole.length() - from));
        }
        if (key.equals("phones") && operator == Operator.IS) {
            return whole;
        }
        return cut.isBlank() ? "a" : random.nextBoolean() ? cut : cut.toUpperCase(java.util.Locale.ROOT);
    }

    private static List<Long> ids(Page<ListRow> page) {
        return page.items().stream().map(ListRow::id).toList();
    }
}
