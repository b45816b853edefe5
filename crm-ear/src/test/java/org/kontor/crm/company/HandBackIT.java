package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.change.UndoResult;
import org.kontor.crm.product.Deployments;

/** An undo puts a company into nobody's hands that the form would not. */
@ExtendWith(ArquillianExtension.class)
class HandBackIT extends CompanyCase {

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @BeforeEach
    void someoneWithTheLevelOwn() {
        house.write("insert into role (code, name_pl, name_en) values ('own', 'Swoje', 'Own') on conflict do nothing");
        house.write("insert into role_level (role_id, entity, operation, level) select r.id, 'COMPANY', o, 'OWN'"
                + " from role r, unnest(array['READ', 'ADD', 'UPDATE', 'DELETE']) o where r.code = 'own'"
                + " on conflict do nothing");
        house.user("Ola Own", "North", "own");
    }

    @Test
    void whoWasHandedACompanyDoesNotHandItBackWhereTheFormWouldRefuse() {
        long id = create("Piotr South", "Handed");
        long handing = change("Admin", id, form -> form.setResponsibleId(house.id("Ola Own")));

        UndoResult undone = companies.undo(house.by("Ola Own"), handing);

        assertRefused(undone);
        assertThat(holder(id)).isEqualTo(house.id("Ola Own"));
    }

    @Test
    void noDetourLeadsThere() {
        long id = create("Piotr South", "Handed with more");
        long handing = change("Admin", id, form -> {
            form.setResponsibleId(house.id("Ola Own"));
            form.setName("Handed and renamed");
        });

        change("Ola Own", id, form -> form.setAvailableToEveryone(true));
        assertRefused(companies.undo(house.by("Ola Own"), handing));
        change("Ola Own", id, form -> form.setName("Renamed by Ola"));
        assertRefused(companies.undo(house.by("Ola Own"), handing));
        companies.undo(house.by("Ola Own"), companies.delete(house.by("Ola Own"), List.of(id)));
        assertRefused(companies.undo(house.by("Ola Own"), handing));

        assertThat(holder(id)).isEqualTo(house.id("Ola Own"));
        assertThat(companies.undo(house.by("Admin"), handing).kept()).isEqualTo(1);
        assertThat(holder(id)).isEqualTo(house.id("Piotr South"));
    }

    @Test
    void handsBackWithinTheLevelForAdding() {
        long id = create("Marek Head", "Colleague's");
        long handing = change("Marek Head", id, form -> form.setResponsibleId(house.id("Anna Żółć")));

        UndoResult undone = companies.undo(house.by("Anna Żółć"), handing);

        assertThat(undone.restored()).isEqualTo(1);
        assertThat(holder(id)).isEqualTo(house.id("Marek Head"));
    }

    @Test
    void takesBackTheRestWhereTheCompanyChangedHandsSince() {
        long id = create("Piotr South", "Before");
        long first = change("Admin", id, form -> {
            form.setResponsibleId(house.id("Marek Head"));
            form.setName("After");
        });
        change("Admin", id, form -> form.setResponsibleId(house.id("Ola Own")));

        UndoResult undone = companies.undo(house.by("Ola Own"), first);

        assertThat(undone.kept()).isEqualTo(1);
        assertThat(undone.impossible()).isZero();
        assertThat(companies.card(rights("Ola Own"), id).name()).isEqualTo("Before");
        assertThat(holder(id)).isEqualTo(house.id("Ola Own"));
    }

    private static void assertRefused(UndoResult undone) {
        assertThat(undone.restored()).isZero();
        assertThat(undone.kept()).isZero();
        assertThat(undone.impossibleRecords())
                .extracting(UndoResult.Impossible::reason)
                .containsExactly(UndoResult.Reason.NOT_ALLOWED);
    }

    private long change(String user, long id, Consumer<CompanyForm> edit) {
        CompanyForm form = companies.form(rights(user), id);
        edit.accept(form);
        companies.save(house.by(user), id, form);
        return companies.history(rights("Admin"), id, null, 1).changes().get(0).changeSetId();
    }

    private long holder(long id) {
        return companies.card(rights("Admin"), id).responsible().id();
    }
}
