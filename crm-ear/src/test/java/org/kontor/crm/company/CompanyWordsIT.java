package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.product.Deployments;

/** The words of names follow what is written. */
@ExtendWith(ArquillianExtension.class)
class CompanyWordsIT extends WordsCase {

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void followWhatIsWritten() throws SQLException {
        String longest = "a".repeat(150);
        long id = create(ANNA, "Żżż " + mark + " Zakład w Łodzi sp. z o.o. ");
        assertThat(words(id)).containsExactlyInAnyOrder(mark, "lodzi", "zaklad");

        rename(id, "Żżż " + mark + " " + longest);
        assertThat(words(id)).containsExactlyInAnyOrder(longest.substring(0, 100), longest.substring(50), mark);

        rename(id, "Żżż " + mark + " ZAKŁAD zakład");
        assertThat(words(id)).containsExactlyInAnyOrder(mark, "zaklad", "zaklad");

        companies.delete(house.by(ANNA), List.of(id));
        assertThat(words(id)).isEmpty();
    }

    @Test
    void areThoseOfAllNames() throws SQLException {
        many();
        house.write(
                "update company set name = name || ' nowa', name_folded = name_folded || ' nowa' where name like ?",
                "Żżż 1%" + mark + "%");
        house.write("delete from company where name like ?", "Żżż 2%" + mark + "%");

        String kept = "select word, name, company_id from company_word";
        String made = "select t.word, c.name, c.id from company c, name_words(c.name_folded) t (word)";
        assertThat(strings(kept + " except all (" + made + ")")).isEmpty();
        assertThat(strings(made + " except all (" + kept + ")")).isEmpty();
        assertThat(strings("select word from company_word except select word from company_word_known"))
                .isEmpty();
    }

    @Test
    void areTakenAwayWithoutReadingThoseOfOthers() throws SQLException {
        many();
        String some = " where name like 'Żżż 3%" + mark + "%'";
        long companies =
                Long.parseLong(strings("select count(*) from company" + some).get(0));

        long renaming =
                blocks("update company set name = name || ' nowa', name_folded = name_folded || ' nowa'" + some);
        long deleting = blocks("delete from company" + some);

        assertThat(companies).isGreaterThan(300);
        assertThat(renaming).as("of the index, where companies get other names").isBetween(companies, 60 * companies);
        assertThat(deleting).as("of the index, where companies go").isBetween(companies, 60 * companies);
    }

    /** How many blocks of the words' index a statement looks at. */
    private long blocks(String sql) throws SQLException {
        String looked =
                "select idx_blks_hit + idx_blks_read from pg_statio_user_indexes where indexrelname = 'company_word_name'";
        long before = Long.parseLong(strings(looked).get(0));
        run("select set_config('kontor.actor', 'test', true), set_config('kontor.cause', 'SYSTEM', true); " + sql
                + "; select pg_stat_force_next_flush()");
        return Long.parseLong(strings(looked).get(0)) - before;
    }

    private void rename(long id, String name) {
        CompanyForm form = companies.form(rights(ANNA), id);
        form.setName(name);
        companies.save(house.by(ANNA), id, form);
    }

    private List<String> words(long id) throws SQLException {
        return strings("select word from company_word where company_id = " + id + " order by word");
    }
}
