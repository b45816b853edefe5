package org.kontor.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Page;

/** A company with thousands of contacts (S-02). */
@ExtendWith(ArquillianExtension.class)
class ManyContactsIT extends ContactCase {

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void thousandsOfContactsPageSearchAndCountOnTheirOwn() {
        long company = company(ADMIN, "Large");
        house.write("""
                with people as (
                    insert into crm.contact (first_name, last_name, name_folded, responsible_id)
                    select 'Osoba', 'Numer' || lpad(n::text, 5, '0'), 'osoba numer' || lpad(n::text, 5, '0'), ?
                      from generate_series(1, 2000) n returning id, last_name)
                insert into crm.company_contact (company_id, contact_id, role, is_primary)
                select ?, id, 'pracownik', last_name = 'Numer01500' from people
                """, house.id(ADMIN), company);

        List<String> names = new ArrayList<>();
        LinkedFilter filter = new LinkedFilter("", 150, null);
        Page<LinkedContact> page = links.contacts(rights(ADMIN), company, filter);
        page.items().forEach(one -> names.add(one.contact().name()));
        while (page.next() != null) {
            page = links.contacts(rights(ADMIN), company, filter.from(page.next()));
            page.items().forEach(one -> names.add(one.contact().name()));
        }

        assertThat(names).hasSize(2000).doesNotHaveDuplicates();
        assertThat(names.get(0)).isEqualTo("Osoba Numer01500");
        assertThat(names.subList(1, 2000)).isSorted();
        assertThat(links.contacts(rights(ADMIN), company, filter.from(page.previous()))
                        .items())
                .extracting(one -> one.contact().name())
                .containsExactlyElementsOf(names.subList(1800, 1950));
        assertThat(counted(company, LinkedFilter.all())).isEqualTo(Count.exactly(2000));
        assertThat(counted(company, LinkedFilter.all().matching("numer017"))).isEqualTo(Count.exactly(100));
    }

    /** A count is given up after 300 ms, which a machine that does other things may need. */
    private Count counted(long company, LinkedFilter filter) {
        return Stream.generate(() -> links.count(rights(ADMIN), company, filter))
                .limit(10)
                .filter(Count::known)
                .findFirst()
                .orElseGet(Count::unknown);
    }
}
