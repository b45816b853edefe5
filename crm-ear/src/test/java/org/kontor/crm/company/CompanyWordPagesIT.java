package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.Rights;
import org.kontor.crm.customfield.CustomFieldForm;
import org.kontor.crm.customfield.CustomFieldSettings;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.filter.CustomIndexing;
import org.kontor.crm.listing.CountedPage;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.ListRow;
import org.kontor.crm.listing.ListSort;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Page;

/** The words of names find what very many have, as the names themselves do. */
@ExtendWith(ArquillianExtension.class)
class CompanyWordPagesIT extends WordsCase {

    private static final int LIMIT = 50;
    private static final int SOME_PAGES = 5;

    @Inject
    CompanyLists lists;

    @Inject
    CustomFieldSettings settings;

    @Inject
    CustomIndexing indexing;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    /** Of the first names one in forty may be seen, of the next one in a hundred, then all; many have the word twice. */
    @Test
    void findTheSamePagesInTheSameOrder() throws SQLException {
        many();
        for (String user : List.of("Admin", ANNA)) {
            for (String fragment : List.of(mark, mark + "owy")) {
                assertThat(walked(rights(user), matching(fragment), SOME_PAGES))
                        .isEqualTo(named(user, fragment, false).subList(0, SOME_PAGES * LIMIT));
            }
        }
        ListFilter down = matching(mark + "owy").sorted(new ListSort("name", true));
        assertThat(walked(rights(ANNA), down, MANY)).isEqualTo(named(ANNA, mark + "owy", true));
    }

    @Test
    void goBackAndCount() throws SQLException {
        many();
        List<Long> all = named("Admin", mark, false);
        CountedPage first = lists.counted(rights("Admin"), matching(mark), null);
        Page<ListRow> second =
                companies.page(rights("Admin"), matching(mark).from(first.page().next()));

        assertThat(first.count()).isEqualTo(Count.exactly(MANY));
        assertThat(ids(first.page())).isEqualTo(all.subList(0, LIMIT));
        assertThat(ids(second)).isEqualTo(all.subList(LIMIT, 2 * LIMIT));
        assertThat(ids(companies.page(rights("Admin"), matching(mark).from(second.previous()))))
                .isEqualTo(ids(first.page()));
    }

    /** Else the tests above could pass without them. */
    @Test
    void areWhatFinds() throws SQLException {
        many();
        for (String user : List.of("Admin", ANNA)) {
            for (String fragment : List.of(mark, mark + "owy")) {
                ListFilter filter = matching(fragment).sorted(new ListSort("name", true));
                long first = ids(companies.page(rights(user), filter)).get(0);
                run("delete from company_word where company_id = " + first);

                assertThat(ids(companies.page(rights(user), filter)))
                        .as(user + ", " + fragment)
                        .isNotEmpty()
                        .doesNotContain(first);
            }
        }
    }

    /** Short ones, signs that patterns know, two conditions, and what custom fields say. */
    @Test
    void leaveToOthersWhatTheyDoNotKnow() throws SQLException {
        many();
        long other = create("Admin", "Żżż inna");
        List<Long> all = named("Admin", mark, false);
        Rights rights = rights("Admin");
        ListFilter either =
                matching(mark).narrowed(matching(mark).conditions().or(Condition.is("id", String.valueOf(other))));

        assertThat(ids(companies.page(rights, matching("zzz 0001 " + mark.substring(0, 3)))))
                .isEqualTo(all.subList(0, 1));
        assertThat(ids(companies.page(rights, matching(mark.substring(0, 4) + "%" + mark.substring(5)))))
                .isEmpty();
        assertThat(ids(companies.page(
                        rights, matching(mark.substring(2) + "owy").sorted(new ListSort("name", true)))))
                .hasSize(LIMIT)
                .allMatch(all::contains);
        assertThat(ids(companies.page(rights, either.sorted(new ListSort("name", true)))))
                .startsWith(other);
        companies.delete(house.by("Admin"), List.of(other));
    }

    @Test
    void stepBackWhereCustomFieldsAreSoughtToo() throws SQLException {
        many();
        String key = "sought_" + house.id(ANNA);
        CustomFieldForm field = new CustomFieldForm();
        field.setKey(key);
        field.setType(CustomType.TEXT);
        field.setLabelPl("Szukane");
        field.setSearchable(true);
        settings.add(house.by("Admin"), "company", field);
        try {
            house.write(
                    "insert into company (name, name_folded, responsible_id, custom)"
                            + " values (?, ?, ?, jsonb_build_object(?::text, ?::text))",
                    "Żżż 0000 " + mark.substring(0, 3),
                    "zzz 0000 " + mark.substring(0, 3),
                    house.id(ANNA),
                    key,
                    mark);
            indexing.bringUpToDate();

            assertThat(companies
                            .page(rights("Admin"), matching(mark))
                            .items()
                            .get(0)
                            .name())
                    .isEqualTo("Żżż 0000 " + mark.substring(0, 3));
        } finally {
            settings.retire(house.by("Admin"), "company", key, true);
            house.write("delete from company where custom ->> ? = ?", key, mark);
        }
    }

    private static ListFilter matching(String fragment) {
        return ListFilter.all().matching(fragment).limited(LIMIT);
    }

    private List<Long> walked(Rights rights, ListFilter filter, int pages) {
        Page<ListRow> page = companies.page(rights, filter);
        List<Long> all = new ArrayList<>(ids(page));
        for (int i = 1; i < pages && page.next() != null; i++) {
            page = companies.page(rights, filter.from(page.next()));
            all.addAll(ids(page));
        }
        return all;
    }

    private List<Long> named(String user, String fragment, boolean down) throws SQLException {
        String mine = user.equals("Admin") ? "true" : "responsible_id = " + house.id(user);
        String direction = down ? " desc" : "";
        return strings("select id from company where name_folded like '%" + fragment + "%' and " + mine
                        + " order by name" + direction + ", id" + direction)
                .stream()
                .map(Long::valueOf)
                .toList();
    }

    private static List<Long> ids(Page<ListRow> page) {
        return page.items().stream().map(ListRow::id).toList();
    }
}
