package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.imports.CellChange.Kind;
import org.kontor.crm.imports.ImportPlan.Known;
import org.kontor.crm.imports.ImportPlan.Repeats;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;

/** Profiles (I-03): whose they are, who reads and writes them, the way back, and what they do to a file. */
@ExtendWith(ArquillianExtension.class)
class ProfilesIT extends ImportCase {

    @Inject
    ImportProfiles profiles;

    @Inject
    ImportColumns columns;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @BeforeEach
    void people() {
        house.write(
                "with r as (insert into crm.role (code, name_pl, name_en) values (?, 'x', 'x') returning id)"
                        + " insert into crm.role_level (role_id, entity, operation, level)"
                        + " select id, 'COMPANY', o, 'ALL' from r, unnest(array['READ', 'ADD', 'UPDATE', 'IMPORT']) o",
                "importing-" + mark);
        house.user("Ewa", "North", "importing-" + mark).user("Jan", "South", "importing-" + mark);
    }

    @Test
    void aPersonalProfileIsItsOwnersAlone() {
        long mine = add("Ewa", "Moje", false);

        assertThat(profiles.named(rights("Ewa"), "MOJE " + mark))
                .map(SavedProfile::id)
                .contains(mine);
        assertThat(profiles.mayWrite(
                        rights("Ewa"), profiles.find(rights("Ewa"), mine).orElseThrow()))
                .isTrue();
        long draft = upload("Jan", "Firma %s;Obroty", "Żółw %s;1");
        assertThat(columns.proposed(rights("Ewa"), upload("Ewa", "Obroty;Firma %s", "1;Żółw %s")))
                .map(SavedProfile::id)
                .contains(mine);
        for (String other : List.of("Jan", "Admin")) {
            assertThat(profiles.find(rights(other), mine)).isEmpty();
            assertThat(profiles.named(rights(other), "Moje " + mark)).isEmpty();
            assertThat(profiles.all(rights(other))).extracting(SavedProfile::id).doesNotContain(mine);
            assertThatThrownBy(() -> profiles.save(house.by(other), mine, 0, draft("Cudze", false)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> profiles.delete(house.by(other), mine, 0)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> columns.use(house.by("Jan"), draft, mine)).isInstanceOf(NotFound.class);
        assertThat(columns.proposed(rights("Jan"), draft)).isEmpty();
        assertThat(add("Jan", "Moje", false))
                .as("others may call theirs the same")
                .isPositive();
        assertThatThrownBy(() -> add("Anna", "Nie importuje", false)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aSharedProfileIsUsedByAllAndWrittenByThoseOfTheSettings() {
        assertThatThrownBy(() -> add("Ewa", "Wspólny", true)).isInstanceOf(SettingsForbidden.class);
        long shared = add("Admin", "Wspólny", true);

        SavedProfile seen = profiles.find(rights("Ewa"), shared).orElseThrow();
        assertThat(profiles.mayWrite(rights("Ewa"), seen)).isFalse();
        assertThatThrownBy(() -> profiles.save(house.by("Ewa"), shared, 0, draft("Mój", false)))
                .isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> profiles.delete(house.by("Ewa"), shared, 0)).isInstanceOf(SettingsForbidden.class);
        long own = add("Ewa", "Własny", false);
        assertThatThrownBy(() -> profiles.save(house.by("Ewa"), own, 0, draft("Własny", true)))
                .isInstanceOf(SettingsForbidden.class);
        assertThat(profiles.find(rights("Anna"), shared))
                .as("she does not import")
                .isEmpty();

        long same = add("Ewa", "Wspólny", false);
        assertThat(profiles.named(rights("Ewa"), "wspolny " + mark))
                .as("one's own comes first")
                .map(SavedProfile::id)
                .contains(same);
        assertThat(profiles.named(rights("Jan"), "wspolny " + mark))
                .map(SavedProfile::id)
                .contains(shared);
    }

    @Test
    void deletingIsTakenBackByItsOwnerAndNobodyElse() {
        long id = add("Ewa", "Moje", false);
        SavedProfile before = profiles.find(rights("Ewa"), id).orElseThrow();

        long changeSet = profiles.delete(house.by("Ewa"), id, 0);
        assertThat(profiles.find(rights("Ewa"), id)).isEmpty();

        for (String other : List.of("Jan", "Admin")) {
            assertThat(results.undoChangeSet(house.by(other), changeSet).restored())
                    .isZero();
        }
        assertThat(results.undoChangeSet(house.by("Ewa"), changeSet).restored()).isOne();
        assertThat(profiles.find(rights("Ewa"), id).map(SavedProfile::draft)).contains(before.draft());
    }

    @Test
    void whoeverSavesWithAnOldVersionIsTold() {
        long id = add("Ewa", "Moje", false);
        profiles.save(house.by("Ewa"), id, 0, draft("Nasze", false));

        assertThatThrownBy(() -> profiles.save(house.by("Ewa"), id, 0, draft("Moje", false)))
                .isInstanceOf(EditConflict.class);
        assertThatThrownBy(() -> profiles.delete(house.by("Ewa"), id, 0)).isInstanceOf(EditConflict.class);
        assertThatThrownBy(() -> add("Ewa", "NASZE", false)).isInstanceOf(Invalid.class);
        assertThat(count(
                        "select count(*) from crm.history where table_name = 'import_profile' and row_id = ? and op = 'U'",
                        id))
                .isOne();
    }

    @Test
    void whatIsHiddenFromAReaderIsNotReadAndNotLost() {
        long shared = profiles.add(
                house.by("Admin"),
                draft(
                        "Tajny",
                        true,
                        List.of(
                                new Column("Firma", "name"),
                                new Column("Obroty", "revenue", List.of(), "5", false),
                                Column.constant("externalId", "K-" + mark))));
        long role = count("select id from crm.role where code = ?", "importing-" + mark);
        house.write(
                "insert into crm.role_field (role_id, entity, field, rule) select ?, 'COMPANY', f, 'HIDDEN'"
                        + " from unnest(array['revenue', 'externalId']) f",
                role);
        house.write("update crm.role set may_change_settings = true where id = ?", role);

        SavedProfile seen = profiles.find(rights("Ewa"), shared).orElseThrow();
        assertThat(seen.columns()).containsExactly(new Column("Firma", "name"), new Column("Obroty", null));

        profiles.save(house.by("Ewa"), shared, 0, seen.draft().named("Jawny " + mark, true));
        assertThat(profiles.find(rights("Admin"), shared).orElseThrow().columns())
                .extracting(Column::field, Column::fallback)
                .containsExactly(tuple("name", null), tuple("revenue", "5"), tuple("externalId", "K-" + mark));
    }

    @Test
    void aFileIsReadMappedAndTreatedAsTheProfileSays() {
        long first = upload("Ewa", "Firma;Rodzaj;Kwota", "ŻÓŁW %s;;7"); // letters that both encodings write alike
        imports.reformat(
                house.by("Ewa"),
                first,
                imports.run(rights("Ewa"), first).detected().format().in("ISO-8859-2"));
        columns.shape(
                house.by("Ewa"),
                first,
                List.of(
                        new Column("Firma", "name", List.of(new CellChange(Kind.TITLE, "", "")), null, false),
                        new Column("Rodzaj", "type", List.of(), "Partner", false),
                        new Column("Kwota", "revenue"),
                        Column.constant("externalId", "Z-" + mark)));
        imports.plan(house.by("Ewa"), first, new ImportPlan(List.of(MatchKey.NAME), Known.SKIP, Repeats.MERGE));
        ProfileDraft made = columns.draft(house.by("Ewa"), first, "Sklep " + mark, false);
        long profile = profiles.add(house.by("Ewa"), made);
        assertThat(made.format()).isEqualTo(new ChosenFormat("ISO-8859-2", null, null));

        long second = upload("Ewa", "Nowa;KWOTA;firma;Rodzaj", "x;12;ŻÓŁW I SPÓŁKA %s;");
        assertThat(columns.proposed(rights("Ewa"), second)).isEmpty();
        ProfileFit fit = columns.use(house.by("Ewa"), second, profile);

        assertThat(fit.unknown()).containsExactly("Nowa");
        ImportRun draft = imports.run(rights("Ewa"), second);
        assertThat(draft.header()).containsExactly("Nowa", "KWOTA", "firma", "Rodzaj");
        assertThat(draft.plan()).isEqualTo(made.plan());
        assertThat(draft.detected().format().charset()).isEqualTo("ISO-8859-2");
        assertThat(columns.proposed(rights("Ewa"), upload("Ewa", "Kwota;Rodzaj;FIRMA", "1;;a")))
                .map(SavedProfile::id)
                .contains(profile);

        imports.queue(house.by("Ewa"), second);
        driver.begin(house.by("Ewa"), second);
        String name = "Żółw I Spółka " + mark.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + mark.substring(1);
        assertThat(text(
                        "select p.code || ' ' || c.revenue_amount::integer || ' ' || c.external_id from crm.company c"
                                + " join crm.picklist_item p on p.id = c.type_id where c.name = ?",
                        name))
                .isEqualTo("partner 12 Z-" + mark);
    }

    @Test
    void whatIsWrongWithAValueIsSaidBesideItAndNotForEachRow() {
        long draft = upload("Ewa", "Firma;Obroty", "Żółw %s;");
        List<Column> wrong = List.of(
                new Column("Firma", "name", List.of(new CellChange(Kind.SPLIT, "", "0")), null, false),
                new Column("Obroty", "revenue", List.of(), "dużo", false),
                Column.constant("responsible", "nikt taki"),
                Column.constant("type", "Klient"));

        assertThatThrownBy(() -> columns.shape(house.by("Ewa"), draft, wrong))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::field, Problem::key)
                                .containsExactly(
                                        tuple("columns[0].changes[0]", "imports.change.split"),
                                        tuple("columns[1].default", "imports.reason.amount"),
                                        tuple("constants[0].value", "imports.reason.user")));
        assertThat(imports.run(rights("Ewa"), draft).columns())
                .as("nothing is kept")
                .doesNotContainAnyElementsOf(wrong);
        columns.shape(
                house.by("Ewa"),
                draft,
                List.of(new Column("Firma", "name"), new Column("Obroty", "revenue", List.of(), "5 zł", false)));
        imports.map(house.by("Ewa"), draft, List.of("name", "availableToEveryone"));
        assertThatThrownBy(() -> imports.queue(house.by("Ewa"), draft))
                .as("the default was one of another field")
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::field)
                                .containsExactly("columns[1].default"));
        assertThatThrownBy(() -> profiles.add(house.by("Ewa"), draft("Zły", false, wrong)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> columns.shape(
                        house.by("Ewa"),
                        draft,
                        List.of(new Column("Firma", "name"), new Column("Obroty", null), Column.constant("name", "x"))))
                .isInstanceOf(BusinessException.class)
                .hasMessage("imports.fieldTwice");
    }

    private long upload(String user, String... rows) {
        return imports.upload(house.by(user), "lista.csv", new ByteArrayInputStream(csv(rows)));
    }

    private long add(String user, String name, boolean shared) {
        return profiles.add(house.by(user), draft(name, shared));
    }

    private ProfileDraft draft(String name, boolean shared) {
        return draft(name, shared, List.of(new Column("Firma " + mark, "name"), new Column("Obroty", "revenue")));
    }

    private ProfileDraft draft(String name, boolean shared, List<Column> all) {
        return new ProfileDraft(name + " " + mark, shared, all, ImportPlan.USUAL, ChosenFormat.NONE);
    }
}
