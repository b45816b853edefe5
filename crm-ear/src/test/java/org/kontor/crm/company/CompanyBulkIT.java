package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.change.UndoResult;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.listing.BulkChange;
import org.kontor.crm.listing.BulkPreview;
import org.kontor.crm.listing.BulkResult;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Invalid;

/** B-06: many companies at once, as far as the roles reach, and back again. */
@ExtendWith(ArquillianExtension.class)
class CompanyBulkIT extends CompanyCase {

    private static final String ANNA = "Anna Żółć";
    private static final String HEAD = "Marek Head";

    @Inject
    CompanyBulk bulk;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Conditions all = Conditions.NONE.and(Condition.fragment(mark));

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void changesWhatTheRolesReachAndTellsTheRestBefore() {
        long first = typed("a", "client");
        long second = typed("b", null);
        long same = typed("c", "partner");
        long foreign = open("d");
        BulkChange change = new BulkChange("type", "partner");

        assertThat(bulk.preview(rights(ANNA), all, change)).isEqualTo(new BulkPreview(2, 1, 1));
        BulkResult result = bulk.change(by(ANNA), all, change);

        assertThat(result.changed()).isEqualTo(2);
        assertThat(List.of(type(first), type(second), type(same), type(foreign)))
                .containsExactly("partner", "partner", "partner", "none");
        assertThat(companies.history(rights(ANNA), first, null, 1).changes().get(0))
                .satisfies(newest -> {
                    assertThat(newest.changeSetId()).isEqualTo(result.changeSet());
                    assertThat(newest.cause()).isEqualTo(Cause.BULK);
                });

        UndoResult undone = companies.undo(house.by(ANNA), result.changeSet());
        assertThat(undone.restored()).isEqualTo(2);
        assertThat(List.of(type(first), type(second))).containsExactly("client", "none");
    }

    @Test
    void emptiesAChoiceAndSetsTheFlag() {
        long id = typed("a", "client");

        bulk.change(by(ANNA), all, new BulkChange("type", null));
        bulk.change(by(ANNA), all, new BulkChange("availableToEveryone", "true"));

        assertThat(type(id)).isEqualTo("none");
        assertThat(companies.card(rights(ANNA), id).availableToEveryone()).isTrue();
        assertThat(bulk.change(by(ANNA), all, new BulkChange("type", null))).isEqualTo(new BulkResult(0, 0));
    }

    @Test
    void givesCompaniesToThoseOnlyWhomTheRolesAllow() {
        long id = typed("a", null);
        String head = Long.toString(house.id(HEAD));
        String south = Long.toString(house.id("Piotr South"));

        assertThatThrownBy(() -> bulk.change(by(ANNA), all, new BulkChange("responsible", south)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> bulk.change(by(ANNA), all, new BulkChange("responsible", null)))
                .isInstanceOf(Invalid.class);
        assertThat(bulk.change(by(ANNA), all, new BulkChange("responsible", head))
                        .changed())
                .isEqualTo(1);
        assertThat(companies.card(rights(HEAD), id).responsible().id()).isEqualTo(house.id(HEAD));
    }

    @Test
    void deletesWhatTheRolesLetGoAndBringsItBack() {
        long own = typed("a", "client");
        long foreign = open("b");

        assertThat(bulk.previewDelete(rights(ANNA), all)).isEqualTo(new BulkPreview(1, 0, 1));
        BulkResult result = bulk.delete(by(ANNA), all);

        assertThat(result.changed()).isEqualTo(1);
        assertThat(bulk.previewDelete(rights("Admin"), all).total()).isEqualTo(1);
        assertThat(type(foreign)).isEqualTo("none");
        companies.undo(house.by(ANNA), result.changeSet());
        assertThat(type(own)).isEqualTo("client");
    }

    @Test
    void takesTickedOnesByTheirIds() {
        long ticked = typed("a", null);
        long other = typed("b", null);
        Conditions chosen = Conditions.NONE.and(Condition.is(CompanyFilters.ID, Long.toString(ticked)));

        assertThat(bulk.change(by(ANNA), chosen, new BulkChange("industry", "it"))
                        .changed())
                .isEqualTo(1);
        assertThat(companies.card(rights(ANNA), other).industry()).isNull();
    }

    @Test
    void refusesFieldsAndValuesThatAreNone() {
        assertThatThrownBy(() -> bulk.preview(rights(ANNA), all, new BulkChange("name", "x")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> bulk.preview(rights(ANNA), all, new BulkChange("type", "no-such")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> bulk.preview(rights(ANNA), all, new BulkChange("availableToEveryone", null)))
                .isInstanceOf(Invalid.class);
    }

    private long typed(String name, @org.jspecify.annotations.Nullable String type) {
        CompanyForm form = form(name + " " + mark);
        form.setType(type);
        return companies.create(house.by(ANNA), form);
    }

    /** Anna sees it, for it is available to everyone, but may not change it. */
    private long open(String name) {
        CompanyForm form = form(name + " " + mark);
        form.setResponsibleId(house.id("Piotr South"));
        form.setAvailableToEveryone(true);
        return companies.create(house.by("Piotr South"), form);
    }

    private String type(long id) {
        var type = companies.card(rights("Admin"), id).type();
        return type == null ? "none" : type.code();
    }

    private Act by(String user) {
        return house.by(user).as(Cause.BULK);
    }
}
