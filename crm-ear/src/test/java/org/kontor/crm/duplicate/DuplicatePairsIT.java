package org.kontor.crm.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.change.UndoResult;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointKind;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.NotFound;

/** B-04: candidates within one's rights, what is told of others, and pairs that are told apart. */
@ExtendWith(ArquillianExtension.class)
class DuplicatePairsIT extends DuplicateCase {

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void whatMayNotBeReadDoesNotExist() {
        add(PIOTR, form(PIOTR, "Cudza " + mark));

        assertThat(find(ANNA, form(ANNA, "Cudza " + mark))).isEqualTo(Duplicates.NONE);
        assertThat(find("Admin", form("Admin", "Cudza " + mark)).candidates()).hasSize(1);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> find("Nobody", form(ANNA, "Cudza " + mark)));
    }

    /** Decision: the person, once, and nothing else; not for a company that is hardly alike, nor for oneself. */
    @Test
    void thePolicyTellsTheResponsiblePersonAndNothingElse() {
        add(PIOTR, form(PIOTR, "Cudza " + mark));
        add(PIOTR, form(PIOTR, "Cudza " + mark + " S.A."));
        tell(true);

        Duplicates found = find(ANNA, form(ANNA, "Cudza " + mark));

        assertThat(found.candidates()).isEmpty();
        assertThat(found.owners()).containsExactly(new Person(house.id(PIOTR), PIOTR));
        assertThat(find(ANNA, form(ANNA, mark.substring(0, 5))).owners()).isEmpty();
        tell(false);
        assertThat(find(ANNA, form(ANNA, "Cudza " + mark)).owners()).isEmpty();
    }

    /** what one may read is the same, whatever the policy tells of the rest. */
    @Test
    void aCandidateIsFoundAmongHoweverManyOthers() {
        house.write("""
                with others as (
                    insert into crm.company (name, name_folded, responsible_id)
                    select 'Obca ' || n, 'obca ' || n, ? from generate_series(1, 60) n returning id)
                insert into crm.communication_point (company_id, type, kind, value, normalized)
                select id, 'PHONE', 'WORK', ?, ? from others
                """, house.id(PIOTR), phone(), phone().replace(" ", ""));
        CompanyForm form = form(ANNA, "");
        form.getPhones().add(new PointForm(PointKind.WORK, phone()));
        CompanyForm mine = form(ANNA, "Moja " + mark);
        mine.getPhones().add(new PointForm(PointKind.WORK, phone()));
        long id = add(ANNA, mine);
        tell(true);

        Duplicates found = find(ANNA, form);

        assertThat(found.candidates()).extracting(Candidate::id).containsExactly(id);
        assertThat(found.owners()).extracting(Person::name).containsExactly(PIOTR);
    }

    @Test
    void remembersPairsInBothDirectionsAndForgetsThem() {
        long one = add(ANNA, form(ANNA, "Para " + mark));
        long other = add(ANNA, form(ANNA, "Para " + mark + " S.A."));
        CompanyForm form = companies.form(rights(ANNA), one);
        assertThat(duplicates.find(rights(ANNA), form, one, Set.of()).candidates())
                .extracting(Candidate::id)
                .containsExactly(other);

        duplicates.setApart(house.by(ANNA), one, other);
        duplicates.setApart(house.by(ANNA), other, one);

        assertThat(companies.form(rights(ANNA), one).getVersion())
                .as("an open form is not touched")
                .isEqualTo(form.getVersion());
        Duplicates found = duplicates.find(rights(ANNA), form, one, Set.of());
        assertThat(found.candidates()).isEmpty();
        assertThat(found.apart()).extracting(Candidate::id).containsExactly(other);
        CompanyForm theirs = companies.form(rights(ANNA), other);
        assertThat(duplicates.find(rights(ANNA), theirs, other, Set.of()).apart())
                .extracting(Candidate::id)
                .containsExactly(one);

        duplicates.reconsider(house.by(ANNA), other, one);
        assertThat(duplicates.find(rights(ANNA), form, one, Set.of()).apart()).isEmpty();
    }

    @Test
    void onlyWhoMayChangeTheOneAndReadTheOtherTellsThemApart() {
        long mine = add(ANNA, form(ANNA, "Moja " + mark));
        long theirs = add(PIOTR, form(PIOTR, "Ich " + mark));
        CompanyForm open = form(PIOTR, "Otwarta " + mark);
        open.setAvailableToEveryone(true);
        long readable = add(PIOTR, open);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> duplicates.setApart(house.by(ANNA), mine, theirs));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> duplicates.setApart(house.by(ANNA), theirs, mine));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> duplicates.setApart(house.by(ANNA), readable, mine));
        duplicates.setApart(house.by(ANNA), mine, readable);
    }

    @Test
    void onlyWhoMayChangeOneOfThemTakesItBack() {
        long one = add(ANNA, form(ANNA, "Cofana " + mark));
        long other = add(ANNA, form(ANNA, "Cofana " + mark));
        duplicates.setApart(house.by(ANNA), one, other);
        long changeSet = house.write("""
                select h.change_set_id from crm.history h join crm.distinct_pair p on p.id = h.record_id
                 where h.entity = 'distinct_pair' and p.company_id = ?
                """, one);

        UndoResult refused = changes.undo(house.by(BASIA), changeSet, settings.undoAccess(rights(BASIA)));

        assertThat(refused.restored()).isZero();
        assertThat(refused.impossible()).isOne();
        assertThat(changes.undo(house.by(ANNA), changeSet, settings.undoAccess(rights(ANNA)))
                        .restored())
                .isOne();
    }

    @Test
    void aNewCompanyIsSavedWithWhatItIsNotAndUndoneWithIt() {
        long known = add(ANNA, form(ANNA, "Znana " + mark));
        long theirs = add(PIOTR, form(PIOTR, "Cudza " + mark));

        long id = duplicates.create(house.by(ANNA), form(ANNA, "Znana " + mark), List.of(known, theirs));

        CompanyForm form = companies.form(rights("Admin"), id);
        assertThat(duplicates.find(rights("Admin"), form, id, Set.of()).apart())
                .extracting(Candidate::id)
                .containsExactly(known);
        long changeSet =
                companies.history(rights(ANNA), id, null, 1).changes().get(0).changeSetId();
        var all = new ArrayList<>(settings.undoAccess(rights(ANNA)));
        all.add(companies.undoAccess(rights(ANNA)));
        assertThat(changes.undo(house.by(ANNA), changeSet, all).impossible()).isZero();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> companies.card(rights("Admin"), id));
    }

    /** The trash does not expire: what comes back is still another company. */
    @Test
    void aPairHoldsAfterADeletedCompanyCameBack() {
        long one = add(ANNA, form(ANNA, "Kosz " + mark));
        long other = add(ANNA, form(ANNA, "Kosz " + mark));
        duplicates.setApart(house.by(ANNA), one, other);

        long changeSet = companies.delete(house.by(ANNA), List.of(one));
        companies.undo(house.by(ANNA), changeSet);

        CompanyForm form = companies.form(rights(ANNA), one);
        assertThat(duplicates.find(rights(ANNA), form, one, Set.of()).apart())
                .extracting(Candidate::id)
                .containsExactly(other);
    }

    @Test
    void thePolicyIsForThoseOfTheSettingsAndKeepsItsVersion() {
        DuplicatePolicy seen = settings.policy(rights("Admin"));
        assertThatExceptionOfType(SettingsForbidden.class).isThrownBy(() -> settings.policy(rights(ANNA)));
        assertThatExceptionOfType(SettingsForbidden.class)
                .isThrownBy(() -> settings.save(house.by(ANNA), new DuplicatePolicy(seen.version(), true)));

        long changeSet = Objects.requireNonNull(
                settings.save(house.by("Admin"), new DuplicatePolicy(seen.version(), !seen.showOwner())));

        assertThatExceptionOfType(EditConflict.class)
                .isThrownBy(() -> settings.save(house.by("Admin"), seen))
                .satisfies(lost -> assertThat(lost.who()).isEqualTo("Admin"));
        UndoResult untold = changes.undo(house.by(ANNA), changeSet, settings.undoAccess(rights(ANNA)));
        assertThat(untold.restored() + untold.kept() + untold.impossible()).isZero();
        changes.undo(house.by("Admin"), changeSet, settings.undoAccess(rights("Admin")));
        assertThat(settings.policy(rights("Admin")).showOwner()).isEqualTo(seen.showOwner());
    }
}
