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

    private void rename(long id, String name) {
        CompanyForm form = companies.form(rights(ANNA), id);
        form.setName(name);
        companies.save(house.by(ANNA), id, form);
    }

    private List<String> words(long id) throws SQLException {
        return strings("select word from company_word where company_id = " + id + " order by word");
    }
}
