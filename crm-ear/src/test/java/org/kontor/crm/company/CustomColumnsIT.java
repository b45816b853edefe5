package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.Rights;
import org.kontor.crm.customfield.CustomFieldForm;
import org.kontor.crm.customfield.CustomFieldSettings;
import org.kontor.crm.customfield.CustomOptionForm;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.ListRow;
import org.kontor.crm.listing.ListSort;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Page;

/** S-20: a custom field that is shown in lists is a column of theirs, and orders them, page by page. */
@ExtendWith(ArquillianExtension.class)
class CustomColumnsIT extends CompanyCase {

    @Inject
    CustomFieldSettings settings;

    @Inject
    CompanyLists lists;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final List<String> made = new ArrayList<>();

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @AfterEach
    void retireFields() {
        made.forEach(key -> settings.retire(house.by("Admin"), "company", key, true));
    }

    /** Each type: those without a value below all others, the rest by value, ties by id, walked up and down by key. */
    @Test
    void ordersListsByEachType() {
        String anna = String.valueOf(house.id("Anna Żółć"));
        String piotr = String.valueOf(house.id("Piotr South"));
        Map<CustomType, List<String>> rising = Map.of(
                CustomType.TEXT, List.of("Łąka", "mak"),
                CustomType.INTEGER, List.of("-5", "1000"),
                CustomType.DECIMAL, List.of("9.5", "10"),
                CustomType.MONEY, List.of("9 EUR", "9 PLN"),
                CustomType.FLAG, List.of("nie", "tak"),
                CustomType.DATE, List.of("2025-12-31", "2026-01-01"),
                CustomType.MOMENT, List.of("2026-01-01T08:00:00Z", "2026-01-01T09:00:00Z"),
                CustomType.LIST, List.of("zloty", "brazowy"),
                CustomType.LINK, List.of("https://a.pl", "https://b.pl"),
                CustomType.USER, List.of(anna, piotr));
        Map<CustomType, String> keys = new HashMap<>();
        rising.keySet().forEach(type -> keys.put(type, make(type, false)));
        List<Long> up = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            CompanyForm form = form("Firma " + mark + " " + i);
            int value = i / 2 - 1;
            if (value >= 0) {
                rising.forEach((type, values) -> form.getCustom().put(key(keys, type), List.of(values.get(value))));
            }
            up.add(companies.create(house.by("Anna Żółć"), form));
        }

        keys.forEach((type, key) -> {
            assertThat(walked("custom." + key)).as(type.name()).isEqualTo(type == CustomType.LIST ? listed(up) : up);
            List<Long> down = new ArrayList<>(walked("-custom." + key));
            Collections.reverse(down);
            assertThat(down).as(type + " down").isEqualTo(type == CustomType.LIST ? listed(up) : up);
        });
    }

    @Test
    void rowsCarryWhatTheFieldsSay() {
        String user = make(CustomType.USER, true);
        String day = make(CustomType.DATE, false);
        CompanyForm form = form("Firma " + mark);
        form.getCustom().put(user, List.of(String.valueOf(house.id("Anna Żółć")), String.valueOf(house.id("Admin"))));
        companies.create(house.by("Anna Żółć"), form);

        ListRow row = lists.page(
                        rights("Admin"),
                        ListFilter.all().matching("firma " + mark),
                        List.of("name", "custom." + user, "custom." + day, "custom.gone"))
                .items()
                .get(0);

        assertThat(row.value("custom." + user)).isInstanceOf(FieldValue.Several.class);
        assertThat(row.value("custom." + day)).isNull();
    }

    @Test
    void onlyWhatHasOneValueAndStandsInListsOrders() {
        String several = make(CustomType.INTEGER, true);
        Rights rights = rights("Admin");

        List.of("custom." + several, "custom.gone")
                .forEach(text -> assertThatThrownBy(() -> lists.page(
                                rights,
                                ListFilter.all()
                                        .sorted(ListSort.find(text, CompanyListFields.all())
                                                .orElseThrow()),
                                List.of("name")))
                        .isInstanceOf(Invalid.class));
        assertThat(ListSort.by(lists.fields(rights)))
                .noneMatch(sort -> sort.field().equals("custom." + several));
        settings.retire(house.by("Admin"), "company", several, true);
        assertThat(lists.fields(rights)).noneMatch(field -> field.key().equals("custom." + several));
    }

    /** A list's order is that of its options, and no value stands behind them, as for every choice. */
    private static List<Long> listed(List<Long> up) {
        List<Long> ids = new ArrayList<>(up.subList(2, 6));
        ids.addAll(up.subList(0, 2));
        return ids;
    }

    private static String key(Map<CustomType, String> keys, CustomType type) {
        return String.valueOf(keys.get(type));
    }

    /** The ids of all pages of two, forward; the same pages come back on the way home. */
    private List<Long> walked(String sort) {
        ListFilter filter = ListFilter.all()
                .matching("firma " + mark)
                .sorted(ListSort.find(sort, CompanyListFields.all()).orElseThrow())
                .limited(2);
        List<Long> ids = new ArrayList<>();
        Page<ListRow> page = companies.page(rights("Admin"), filter);
        ids.addAll(page.items().stream().map(ListRow::id).toList());
        while (page.next() != null) {
            List<Long> here = page.items().stream().map(ListRow::id).toList();
            page = companies.page(rights("Admin"), filter.from(page.next()));
            ids.addAll(page.items().stream().map(ListRow::id).toList());
            assertThat(companies
                            .page(rights("Admin"), filter.from(page.previous()))
                            .items())
                    .extracting(ListRow::id)
                    .isEqualTo(here);
        }
        return ids;
    }

    private String make(CustomType type, boolean multiple) {
        CustomFieldForm form = new CustomFieldForm();
        form.setLabelPl(type + " " + mark + " " + made.size());
        form.setType(type);
        form.setMultiple(multiple);
        form.setInList(true);
        form.setFilterable(type.hasOrder()); // an index that is an order changes nothing of what is answered
        if (type == CustomType.LIST) {
            form.setOptions(List.of(option("Złoty"), option("Brązowy")));
        }
        String key = settings.add(house.by("Admin"), "company", form).key();
        made.add(key);
        return key;
    }

    private static CustomOptionForm option(String label) {
        CustomOptionForm option = new CustomOptionForm();
        option.setLabelPl(label);
        return option;
    }
}
