package org.kontor.crm.change;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.RecordRef;

/** A page of history tells what was, whatever came later and whoever wrote in between. */
@ExtendWith(ArquillianExtension.class)
class HistoryPageIT {

    private static final int[] SEEDS = {1, 20, 300};
    private static final String COMPANY = "(select id from crm.company where name = 'bench')";

    @Inject
    SqlBench bench;

    @Inject
    ChangeService changes;

    private RecordRef company = new RecordRef("company", 0);

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @BeforeEach
    void ground() throws Exception {
        bench.ground();
        company = new RecordRef("company", bench.number("select id from crm.company where name = 'bench'"));
    }

    @AfterEach
    void clean() throws Exception {
        bench.clean();
    }

    @Test
    void anActThatGoesOnWhileOthersWriteIsOneEntryWithItsNetChange() throws Exception {
        long act = bench.as("Import", custom("a", 1), phone("x"));
        long before = bench.as("Ewa", custom("b", 1));
        in(act, custom("a", 2), custom("c", 1), "update crm.communication_point set kind = 'FAX' where value = 'x'");
        bench.as("Jan", "update crm.communication_point set kind = 'HOME' where value = 'x'", custom("a", 3));

        List<HistoryEntry> story = pages(50);

        assertThat(story).extracting(HistoryEntry::actor).containsExactly("Jan", "Import", "Ewa", "ground");
        assertThat(story.get(1).changes())
                .contains(changed("custom.a", null, "2"), changed("custom.c", null, "1"))
                .anySatisfy(change -> {
                    assertThat(change.column()).isEqualTo("kind");
                    assertThat(change.kind()).isEqualTo(FieldChange.Kind.CREATED);
                    assertThat(change.after()).isEqualTo("FAX");
                });
        assertThat(story.get(2).changeSetId()).isEqualTo(before);
        assertThat(story.get(2).changes()).containsExactly(changed("custom.b", null, "1"));
        assertThat(story.get(0).changes()).contains(changed("custom.a", "2", "3"));
        assertThat(pages(1)).isEqualTo(story);
    }

    @Test
    void aChangedRowIsToldWholeAsItStoodThen() throws Exception {
        bench.as("Anna", phone("x"));
        bench.as("Ewa", "update crm.communication_point set value = 'y' where value = 'x'");
        bench.as("Jan", "update crm.communication_point set kind = 'FAX' where value = 'y'");
        bench.as("Ola", "delete from crm.communication_point where value = 'y'");

        List<HistoryEntry> story = pages(1);

        assertThat(story.get(0).images()).isEmpty();
        assertThat(story.get(1).images())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.values()).containsEntry("kind", "FAX").containsEntry("value", "y"));
        assertThat(story.get(2).images())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.values()).containsEntry("kind", "WORK").containsEntry("value", "y"));
        assertThat(story.get(3).images()).isEmpty();
    }

    @Test
    void whatComesAndGoesInOneActIsNoEntry() throws Exception {
        bench.as("Anna", phone("x"), "delete from crm.communication_point where value = 'x'");
        bench.as("Ewa", custom("a", 1), "update crm.company set custom = '{}' where name = 'bench'");

        assertThat(pages(1)).extracting(HistoryEntry::actor).containsExactly("ground");
    }

    @Test
    void smallPagesTellTheSameAsOneLarge() throws Exception {
        for (int seed : SEEDS) {
            play(new Random(seed));

            List<HistoryEntry> whole = pages(200);

            assertThat(whole).as("seed %d", seed).hasSizeGreaterThan(10);
            for (int limit : new int[] {1, 2, 7}) {
                assertThat(pages(limit)).as("seed %d, pages of %d", seed, limit).isEqualTo(whole);
            }
        }
    }

    /** Acts of one transaction each, and two that go on all the time. */
    private void play(Random random) throws Exception {
        long first = bench.as("First", phone("first"));
        long second = bench.as("Second", custom("a", -1));
        for (int i = 0; i < 60; i++) {
            String[] deed = deed(random, i);
            switch (random.nextInt(3)) {
                case 0 -> in(first, deed);
                case 1 -> in(second, deed);
                default -> bench.as("Act " + i, deed);
            }
        }
    }

    private static String[] deed(Random random, int i) {
        String some = " where id in (select id from crm.communication_point where company_id = " + COMPANY
                + " order by md5(id || '" + i + "') limit 1)";
        return switch (random.nextInt(5)) {
            case 0 -> new String[] {phone("p" + i), custom("k" + random.nextInt(3), i)};
            case 1 -> new String[] {"update crm.communication_point set value = 'v" + i + "'" + some, custom("z", i)};
            case 2 ->
                new String[] {
                    custom("a", i), "update crm.communication_point set kind = 'HOME', value = 'h" + i + "'" + some
                };
            case 3 -> new String[] {"delete from crm.communication_point" + some, custom("d", i)};
            default ->
                new String[] {
                    "update crm.company set custom = custom - 'a' where name = 'bench'",
                    custom("k" + random.nextInt(3), i)
                };
        };
    }

    private void in(long changeSet, String... statements) throws Exception {
        bench.as("carried", connection -> {
            SqlBench.execute(connection, "select set_config('kontor.change_set', '" + changeSet + "', true)");
            for (String sql : statements) {
                SqlBench.execute(connection, sql);
            }
        });
    }

    private List<HistoryEntry> pages(int limit) {
        List<HistoryEntry> all = new ArrayList<>();
        Long before = null;
        do {
            HistoryPage page = changes.history(company, before, limit);
            all.addAll(page.entries());
            before = page.next();
        } while (before != null);
        return all;
    }

    private FieldChange changed(String column, @Nullable String before, @Nullable String after) {
        return new FieldChange("company", company.id(), column, FieldChange.Kind.CHANGED, before, after);
    }

    private static String custom(String key, int value) {
        return "update crm.company set custom = custom || '{\"" + key + "\": " + value + "}' where name = 'bench'";
    }

    private static String phone(String value) {
        return "insert into crm.communication_point (company_id, type, kind, value, normalized) values (" + COMPANY
                + ", 'PHONE', 'WORK', '" + value + "', 'x')";
    }
}
