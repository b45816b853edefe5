package org.kontor.crm.picklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.change.UndoResult;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.CompanyTotals;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/** A value in use is never lost: it is retired, stays where it is, and comes back. */
@ExtendWith(ArquillianExtension.class)
class PicklistUseIT extends PicklistCase {

    @Inject
    CompanyTotals totals;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void retiredValueStaysOnOldCompaniesAndIsRefusedForNewOnes() {
        String code = added("Dorożki");
        long old = company("Anna", code);

        change("Admin", code, form -> form.setRetired(true));

        assertThat(companies.card(rights("Anna"), old).industry())
                .extracting(PicklistItem::code, PicklistItem::retired)
                .containsExactly(code, true);
        CompanyForm kept = companies.form(rights("Anna"), old);
        kept.setName("Nowa nazwa " + mark);
        companies.save(house.by("Anna"), old, kept);
        assertThat(companies.card(rights("Anna"), old).industry()).isNotNull();
        Invalid refused = catchThrowableOfType(Invalid.class, () -> company("Anna", code));
        assertThat(refused.problems()).extracting(Problem::key).containsExactly("error.retiredChoice");
        assertThat(picklists.choices(LIST)).extracting(PicklistItem::code).doesNotContain(code);

        change("Admin", code, form -> form.setRetired(false));

        assertThat(company("Anna", code)).isPositive();
    }

    @Test
    void valueThatIsOrWasInUseIsNotDeleted() {
        String used = added("Używana");
        String former = added("Dawna");
        String trashed = added("W koszu");
        company("Anna", used);
        long changed = company("Anna", former);
        CompanyForm away = companies.form(rights("Anna"), changed);
        away.setIndustry(null);
        companies.save(house.by("Anna"), changed, away);
        long deleting = companies.delete(house.by("Anna"), List.of(company("Anna", trashed)));

        for (String code : List.of(used, former, trashed)) {
            BusinessException refused = catchThrowableOfType(
                    BusinessException.class, () -> settings.delete(house.by("Admin"), LIST, code, null));
            assertThat(refused.key()).isEqualTo("picklist.error.everUsed");
        }

        assertThat(companies.undo(house.by("Anna"), deleting).restored()).isEqualTo(1);
        assertThat(order(used, former, trashed)).hasSize(3);
    }

    @Test
    void valueNeverUsedIsDeletedAndComesBack() {
        String code = added("Pomyłka");

        PicklistChange deleting = settings.delete(house.by("Admin"), LIST, code, table().version());

        assertThat(picklists.find(LIST, code)).isEmpty();
        undo("Admin", deleting);
        assertThat(item(code).labelPl()).isEqualTo("Pomyłka " + mark);
    }

    @Test
    void everyChangeIsTakenBackByThoseOfTheSettingsOnly() {
        PicklistChange adding = add("Bednarstwo", "");
        PicklistChange retiring = change("Admin", adding.code(), form -> form.setRetired(true));

        UndoResult refused = undo("Marek Head", retiring);
        assertThat(refused.impossibleRecords())
                .extracting(UndoResult.Impossible::reason)
                .containsExactly(UndoResult.Reason.NOT_ALLOWED);
        assertThat(item(adding.code()).retired()).isTrue();

        assertThat(undo("Other Admin", retiring).restored()).isEqualTo(1);
        assertThat(item(adding.code()).retired()).isFalse();
        undo("Admin", adding);
        assertThat(picklists.find(LIST, adding.code())).isEmpty();
    }

    @Test
    void undoLosesNoValueInUseAndBringsNoNameTwice() {
        PicklistChange adding = add("Kuźnie", "");
        company("Anna", adding.code());

        assertThat(undo("Admin", adding).impossibleRecords())
                .extracting(UndoResult.Impossible::reason)
                .containsExactly(UndoResult.Reason.REFERENCED);

        PicklistChange renaming = change("Admin", adding.code(), form -> {
            form.setLabelPl("Kowalstwo " + mark);
            form.setLabelEn("Smithing " + mark);
        });
        add("Kuźnie", "");
        assertThat(undo("Admin", renaming).impossibleRecords())
                .extracting(UndoResult.Impossible::reason)
                .containsExactly(UndoResult.Reason.VALUE_TAKEN);
        assertThat(item(adding.code()).labelPl()).isEqualTo("Kowalstwo " + mark);
    }

    /** a total says nothing of companies outside the reader's rights. */
    @Test
    void countsWithinTheReadersRights() {
        String code = added("Liczona");
        company("Anna", code);
        company("Piotr", code);
        company("Piotr", code);
        long id = item(code).id();
        long unused = item(added("Pusta")).id();

        assertThat(totals.byValue(rights("Admin"), LIST)).containsEntry(id, Count.exactly(3));
        assertThat(totals.byValue(rights("Anna"), LIST)).containsEntry(id, Count.exactly(1));
        assertThat(totals.byValue(rights("Admin"), LIST)).containsEntry(unused, Count.exactly(0));
    }

    @Test
    void ruleHoldsForThoseWithoutRolesToo() {
        house.user("Nobody", "South");

        assertThatThrownBy(() -> settings.table(rights("Nobody"), LIST)).hasMessage("error.settingsForbidden");
    }
}
