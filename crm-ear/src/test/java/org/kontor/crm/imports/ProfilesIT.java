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
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;

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
