package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.change.Cause;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Money;
import org.kontor.crm.shared.NotFound;

@ExtendWith(ArquillianExtension.class)
class CompanyHistoryIT extends CompanyCase {

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void deletesSeveralAtOnceAndTakesItBack() {
        CompanyForm form = form("To go");
        form.getPhones().add(new PointForm(PointKind.WORK, "22 555 01 01"));
        form.getAddresses().add(new AddressForm(AddressKind.ACTUAL, "ul. Krótka 1"));
        long first = companies.create(house.by("Anna Żółć"), form);
        long second = create("Anna Żółć", "Also to go");
        CompanyCard before = companies.card(rights("Anna Żółć"), first);

        long changeSet = companies.delete(house.by("Anna Żółć"), List.of(first, second));
        assertThatThrownBy(() -> companies.card(rights("Anna Żółć"), first)).isInstanceOf(NotFound.class);
        var undone = companies.undo(house.by("Anna Żółć"), changeSet);

        assertThat(undone.restored()).isEqualTo(2);
        CompanyCard after = companies.card(rights("Anna Żółć"), first);
        assertThat(after.points()).isEqualTo(before.points());
        assertThat(after.addresses()).isEqualTo(before.addresses());
    }

    @Test
    void tellsHistoryInLabels() {
        long id = create("Anna Żółć", "Story");
        CompanyForm form = companies.form(rights("Anna Żółć"), id);
        form.setName("Story renamed");
        form.setType("partner");
        form.getRevenue().setAmount(new BigDecimal("10"));
        form.getRevenue().setCurrency("EUR");
        form.getPhones().add(new PointForm(PointKind.WORK, "22 555 01 01"));
        companies.save(house.by("Anna Żółć").as(Cause.REST), id, form);
        CompanyForm second = companies.form(rights("Anna Żółć"), id);
        second.getRevenue().setAmount(new BigDecimal("20"));
        second.getPhones().get(0).setKind(PointKind.FAX);
        companies.save(house.by("Anna Żółć"), id, second);
        CompanyForm third = companies.form(rights("Anna Żółć"), id);
        third.getRevenue().setCurrency("USD");
        third.getPhones().get(0).setValue("22 555 09 09");
        companies.save(house.by("Anna Żółć"), id, third);

        List<CompanyChange> story =
                companies.history(rights("Anna Żółć"), id, null, 50).changes();

        assertThat(story)
                .extracting(CompanyChange::kind)
                .containsExactly(
                        CompanyChange.Kind.CHANGED,
                        CompanyChange.Kind.CHANGED,
                        CompanyChange.Kind.CHANGED,
                        CompanyChange.Kind.CREATED);
        assertThat(story.get(2).cause()).isEqualTo(Cause.REST);
        assertThat(story.get(2).fields())
                .extracting(CompanyChange.Field::key)
                .containsExactly("name", "type", "revenue", "phones");
        assertThat(story.get(1).fields().get(0).before()).containsExactly(amount("10.00", "EUR"));
        assertThat(story.get(1).fields().get(0).after()).containsExactly(amount("20.00", "EUR"));
        assertThat(story.get(1).fields().get(1).before())
                .containsExactly(new FieldValue.Kinded("company.kind.WORK", "22 555 01 01"));
        assertThat(story.get(1).fields().get(1).after())
                .containsExactly(new FieldValue.Kinded("company.kind.FAX", "22 555 01 01"));
        assertThat(story.get(0).fields().get(0).after()).containsExactly(amount("20.00", "USD"));
        assertThat(story.get(0).fields().get(1).before())
                .containsExactly(new FieldValue.Kinded("company.kind.FAX", "22 555 01 01"));
    }

    private static FieldValue amount(String amount, String currency) {
        return new FieldValue.Amount(new Money(new BigDecimal(amount), currency));
    }
}
