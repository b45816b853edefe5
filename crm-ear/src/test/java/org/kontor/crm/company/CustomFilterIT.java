package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.customfield.CustomFieldForm;
import org.kontor.crm.customfield.CustomFieldSettings;
import org.kontor.crm.customfield.CustomOptionForm;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.filter.FilterField;
import org.kontor.crm.filter.Operator;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.ListRow;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Count;

/** S-20, B-07: every operator of every type of custom field answers what a plain reading of the data answers. */
@ExtendWith(ArquillianExtension.class)
class CustomFilterIT extends CompanyCase {

    private static final long SEED = 20261128L;
    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
    private static final String HEAD = "Helena Chief";
    private static final String AWAY = "Zoe Away";
    private static final int COMPANIES = 50;
    private static final int COMBINATIONS = 120;

    private final Random random = new Random(SEED);
    private final List<FilterOracle.Known> known = new ArrayList<>();
    private final Map<String, CustomType> fields = new LinkedHashMap<>();
    private long seen;
    private long hidden;

    @Inject
    CompanyLists lists;

    @Inject
    CustomFieldSettings settings;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @AfterEach
    void retireFields() {
        fields.keySet().forEach(key -> settings.retire(house.by("Admin"), "company", key, true));
    }

    @Test
    void everyOperatorOfEveryTypeAnswersWhatAPlainReadingAnswers() {
        house.user(HEAD, "Sales", "head").department("Away").user(AWAY, "Away", "sales");
        seen = create("Anna Żółć", "Widziana");
        hidden = create(AWAY, "Ukryta");
        known.add(new FilterOracle.Known(seen));
        // files are asked about where they can be: FileFieldST
        for (CustomType type : EnumSet.complementOf(EnumSet.of(CustomType.FILE))) {
            define(type, false);
            if (type.mayBeMultiple()) {
                define(type, true);
            }
        }
        for (int i = 0; i < COMPANIES; i++) {
            known.add(known());
        }
        FilterOracle oracle =
                new FilterOracle(house.id(HEAD), Set.of(house.id(HEAD), house.id("Admin")), LocalDate.now(ZONE));
        List<Condition> every = new ArrayList<>();
        for (FilterField field : lists.filterFields(rights(HEAD)).all()) {
            if (field.custom() != null && fields.containsKey(field.custom().key())) {
                for (Operator operator : field.operators()) {
                    for (int i = 0; i < (operator.needsNoValue() ? 1 : 3); i++) {
                        every.add(condition(field, operator));
                    }
                }
            }
        }
        every.forEach(condition -> compare(oracle, Conditions.NONE.and(condition)));
        for (int i = 0; i < COMBINATIONS; i++) {
            compare(oracle, combination(every));
        }
    }

    private void compare(FilterOracle oracle, Conditions conditions) {
        ListFilter filter = ListFilter.all().narrowed(conditions).limited(ListFilter.LIMIT_MAX);
        List<Long> expected = oracle.answer(conditions, known);

        assertThat(companies.page(rights(HEAD), filter).items().stream()
                        .map(ListRow::id)
                        .sorted()
                        .toList())
                .as("seed %d, %s", SEED, conditions.query().text())
                .isEqualTo(expected);
        assertThat(companies.count(rights(HEAD), filter)).isEqualTo(Count.exactly(expected.size()));
    }

    private Conditions combination(List<Condition> every) {
        Conditions conditions = Conditions.NONE;
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            Condition next = every.get(random.nextInt(every.size()));
            conditions = random.nextBoolean() ? conditions.and(next) : conditions.or(next);
        }
        return conditions;
    }

    private void define(CustomType type, boolean several) {
        CustomFieldForm form = new CustomFieldForm();
        String key = sort(type) + "_" + fields.size() + (several ? "_many_" : "_one_") + house.id(HEAD);
        form.setKey(key);
        form.setType(type);
        form.setMultiple(several);
        form.setLabelPl(key);
        form.setFilterable(true);
        form.setTarget(type == CustomType.RECORD ? "company" : null);
        if (type == CustomType.LIST) {
            form.setOptions(List.of(option("gold"), option("tin"), option("zinc")));
        }
        settings.add(house.by("Admin"), "company", form);
        fields.put(key, type);
    }

    private static CustomOptionForm option(String code) {
        CustomOptionForm option = new CustomOptionForm();
        option.setLabelPl(code);
        return option;
    }

    /** What the oracle compares it as. */
    private static String sort(CustomType type) {
        return switch (type) {
            case INTEGER, DECIMAL -> "number";
            case USER -> "user";
            default -> type.name().toLowerCase(java.util.Locale.ROOT);
        };
    }

    private FilterOracle.Known known() {
        CompanyForm form = form("Firma " + known.size());
        Map<String, List<String>> told = new LinkedHashMap<>();
        fields.forEach((key, type) -> {
            int count = random.nextInt(3) == 0 ? 0 : key.contains("_many_") ? 1 + random.nextInt(3) : 1;
            List<String> typed = new ArrayList<>();
            List<String> plain = told.computeIfAbsent(key, name -> new ArrayList<>());
            for (int i = 0; i < count; i++) {
                value(type, typed, plain);
            }
            form.getCustom().put(key, typed);
        });
        FilterOracle.Known company = new FilterOracle.Known(companies.create(house.by("Admin"), form));
        told.forEach((key, values) -> values.forEach(value -> company.put("custom." + key, value)));
        return company;
    }

    /** A value as a form writes it, and as the oracle reads it; none of what the reader may not read. */
    private void value(CustomType type, List<String> typed, List<String> plain) {
        String text = switch (type) {
            case INTEGER -> Integer.toString(random.nextInt(9));
            case DECIMAL -> pick("0", "1.5", "2.25", "7", "8");
            case MONEY -> pick("0", "99.99", "100", "150") + pick(" PLN", " EUR");
            case FLAG -> pick("true", "false");
            case DATE -> day().toString();
            case MOMENT ->
                day().atTime(LocalTime.of(pick(0, 12, 23), 30))
                        .toInstant(ZoneOffset.UTC)
                        .toString();
            case LIST -> pick("gold", "tin", "zinc");
            case LINK -> "https://" + pick("ala", "Ola", "las") + ".pl/" + pick("A", "a_b", "100%25");
            case USER -> Long.toString(house.id(pick(HEAD, "Anna Żółć", "Admin")));
            case RECORD -> Long.toString(pick(seen, hidden));
            default -> pick("Żółta", "złoty", "BAŁTYK") + " " + pick("100%", "o_k", "S.A.");
        };
        typed.add(text);
        if (type == CustomType.MOMENT) {
            plain.add(Instant.parse(text).atZone(ZONE).toLocalDate().toString());
        } else if (type != CustomType.RECORD || !text.equals(Long.toString(hidden))) {
            plain.add(text);
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    private LocalDate day() {
        return today().minusDays(random.nextInt(20));
    }

    private Condition condition(FilterField field, Operator operator) {
        List<String> values = new ArrayList<>();
        int count = operator == Operator.BETWEEN ? 2 : operator.takesSeveral() ? 1 + random.nextInt(2) : 1;
        for (int i = 0; i < count && !operator.needsNoValue(); i++) {
            values.add(asked(field, operator));
        }
        return new Condition(field.key(), operator, values);
    }

    private String asked(FilterField field, Operator operator) {
        return switch (field.kind()) {
            case TEXT -> text(field.key(), operator);
            case CHOICE -> pick("gold", "tin", "lead");
            case USER -> pick("me", "my-department", Long.toString(house.id("Anna Żółć")));
            case RECORD -> Long.toString(pick(seen, hidden));
            case FLAG -> pick("true", "false");
            case NUMBER -> pick("0", "1.5", "3", "7");
            case MONEY -> pick("0", "99.99", "120") + pick("", " PLN", " EUR");
            case FILE -> throw new IllegalArgumentException(field.key());
            case DATE, MOMENT -> operator.countsDays() ? Integer.toString(random.nextInt(20)) : day().toString();
        };
    }

    /** A value somebody has, or a part of it, in other case. */
    private String text(String key, Operator operator) {
        List<String> had = known.stream().flatMap(one -> one.of(key).stream()).toList();
        String whole = had.get(random.nextInt(had.size()));
        String cut = switch (operator) {
            case STARTS -> whole.substring(0, 1 + random.nextInt(whole.length()));
            case CONTAINS, LACKS -> whole.substring(random.nextInt(whole.length()));
            default -> whole;
        };
        return cut.isBlank() ? "a" : random.nextBoolean() ? cut : cut.toUpperCase(java.util.Locale.ROOT);
    }

    @SafeVarargs
    private <T> T pick(T... of) {
        return of[random.nextInt(of.length)];
    }
}
