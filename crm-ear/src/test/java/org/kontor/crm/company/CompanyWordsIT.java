package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.Rights;
import org.kontor.crm.listing.CountedPage;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.ListRow;
import org.kontor.crm.listing.ListSort;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Page;

/** The words of names: they follow what is written, and find what very many have as the names themselves do. */
@ExtendWith(ArquillianExtension.class)
class CompanyWordsIT extends CompanyCase {

    private static final int MANY = 3_000;
    private static final int LIMIT = 200;

    @Inject
    CompanyLists lists;

    @Resource(lookup = "jdbc/owner")
    DataSource owner;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @AfterEach
    void leavesNothing() {
        house.write("delete from company where name like ?", "Żżż " + mark + "%");
    }

    @Test
    void followWhatIsWritten() throws SQLException {
        String longest = "a".repeat(150);
        long id = create("Anna Żółć", "Żżż " + mark + " Zakład w Łodzi sp. z o.o. ");
        assertThat(words(id)).containsExactlyInAnyOrder(mark, "lodzi", "zaklad");

        rename(id, "Żżż " + mark + " " + longest);
        assertThat(words(id)).containsExactlyInAnyOrder(longest.substring(0, 100), longest.substring(50), mark);

        rename(id, "Żżż " + mark + " ZAKŁAD zakład");
        assertThat(words(id)).containsExactlyInAnyOrder(mark, "zaklad", "zaklad");

        companies.delete(house.by("Anna Żółć"), List.of(id));
        assertThat(words(id)).isEmpty();
    }

    /** Whatever this and all tests before it did. */
    @Test
    void areThoseOfAllNames() throws SQLException {
        many();
        house.write(
                "update company set name = name || ' nowa', name_folded = name_folded || ' nowa' where name like ?",
                "Żżż " + mark + " 1%");

        String kept = "select word, name, company_id from company_word";
        String made = "select t.word, c.name, c.id from company c, name_words(c.name_folded) t (word)";
        assertThat(strings(kept + " except all (" + made + ")")).isEmpty();
        assertThat(strings(made + " except all (" + kept + ")")).isEmpty();
        assertThat(strings("select word from company_word except select word from company_word_known"))
                .isEmpty();
    }

    @Test
    void findTheSamePagesInTheSameOrder() throws SQLException {
        many();
        for (String user : List.of("Admin", "Marek Head", "Anna Żółć")) {
            for (ListSort sort : List.of(ListSort.BY_NAME, new ListSort("name", true))) {
                ListFilter filter = ListFilter.all()
                        .matching(mark.substring(1) + " 1")
                        .sorted(sort)
                        .limited(LIMIT);
                assertThat(walked(rights(user), filter)).isEqualTo(named(user, sort.descending()));
            }
        }
    }

    /** Each name has the word twice, and one in forty may be seen: looking at the first names is not enough. */
    @Test
    void findAllOfNamesThatHaveAWordTwice() throws SQLException {
        house.write(
                "insert into company (name, name_folded, responsible_id)"
                        + " select ? || n || ' ' || ?, ? || n || ' ' || ?, case when n % 40 = 0 then ? else ? end"
                        + " from generate_series(1, ?) n",
                "Żżż " + mark + " ",
                mark,
                "zzz " + mark + " ",
                mark,
                house.id("Anna Żółć"),
                house.id("Piotr South"),
                MANY);
        run("analyze company");
        ListFilter filter = ListFilter.all().matching(mark).limited(5);

        assertThat(walked(rights("Anna Żółć"), filter)).hasSize(MANY / 40).doesNotHaveDuplicates();
    }

    @Test
    void goBackAndCount() throws SQLException {
        many();
        Rights rights = rights("Admin");
        ListFilter filter = ListFilter.all().matching(mark).limited(LIMIT);
        CountedPage first = lists.counted(rights, filter, null);
        Page<ListRow> second = companies.page(rights, filter.from(first.page().next()));

        assertThat(first.count()).isEqualTo(Count.exactly(MANY));
        assertThat(ids(companies.page(rights, filter.from(second.previous())))).isEqualTo(ids(first.page()));
    }

    /** Else the tests above could pass without them. */
    @Test
    void areWhatFinds() throws SQLException {
        many();
        ListFilter filter = ListFilter.all().matching(mark);
        long first = ids(companies.page(rights("Admin"), filter)).get(0);
        run("delete from company_word where company_id = " + first);

        assertThat(ids(companies.page(rights("Admin"), filter))).isNotEmpty().doesNotContain(first);
    }

    /** Names at the end of the alphabet, of two departments; the planner is told. */
    private void many() throws SQLException {
        house.write(
                "insert into company (name, name_folded, responsible_id)"
                        + " select t.name, t.folded, case n % 2 when 0 then ? else ? end from generate_series(1, ?) n,"
                        + " lateral (values (? || n || ' Zakład ' || n % 7, ? || n || ' zaklad ' || n % 7)) t (name, folded)",
                house.id("Anna Żółć"), house.id("Piotr South"), MANY, "Żżż " + mark + " ", "zzz " + mark + " ");
        run("analyze company");
    }

    private void rename(long id, String name) {
        CompanyForm form = companies.form(rights("Anna Żółć"), id);
        form.setName(name);
        companies.save(house.by("Anna Żółć"), id, form);
    }

    private List<Long> walked(Rights rights, ListFilter filter) {
        List<Long> all = new ArrayList<>();
        Page<ListRow> page = companies.page(rights, filter);
        while (true) {
            all.addAll(ids(page));
            if (page.next() == null) {
                return all;
            }
            page = companies.page(rights, filter.from(page.next()));
        }
    }

    private List<Long> named(String user, boolean down) throws SQLException {
        String mine = user.equals("Admin") ? "true" : "responsible_id = " + house.id("Anna Żółć");
        String direction = down ? " desc" : "";
        return strings("select id from company where name_folded like '%" + mark.substring(1) + " 1%' and " + mine
                        + " order by name" + direction + ", id" + direction)
                .stream()
                .map(Long::valueOf)
                .toList();
    }

    private static List<Long> ids(Page<ListRow> page) {
        return page.items().stream().map(ListRow::id).toList();
    }

    private List<String> words(long id) throws SQLException {
        return strings("select word from company_word where company_id = " + id + " order by word");
    }

    private List<String> strings(String sql) throws SQLException {
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

    private void run(String sql) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = crm, public");
            statement.execute(sql);
        }
    }
}
