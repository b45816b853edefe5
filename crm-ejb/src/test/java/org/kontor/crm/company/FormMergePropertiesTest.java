package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.field.FieldDescriptor;

/** Whatever two people do to one company: nothing either of them typed is lost without a question. */
class FormMergePropertiesTest {

    private static final List<String> WORDS = List.of("", "a", "b", "c");

    @Property(tries = 2_000)
    void whatOnlyOneChangedIsThatOnes(@ForAll Random random) {
        Case two = new Case(random);
        CompanyForm merged = two.mine.copy();

        List<FormCell<CompanyForm>> both = two.merge().into(merged);

        for (FormCell<CompanyForm> cell : two.cells()) {
            boolean changedHere = !cell.same(two.start, two.mine);
            boolean changedThere = !cell.same(two.start, two.theirs);
            Object said = cell.said(merged);
            if (both.stream().anyMatch(one -> one.path().equals(cell.path()))) {
                assertThat(changedHere && changedThere).as(cell.path()).isTrue();
                assertThat(said).as(cell.path()).isEqualTo(cell.said(two.mine));
            } else {
                Object expected = changedHere && !changedThere ? cell.said(two.mine) : cell.said(two.theirs);
                assertThat(said).as(cell.path()).isEqualTo(expected);
            }
        }
    }

    @Property(tries = 2_000)
    void everyChoiceIsCarriedOut(@ForAll Random random) {
        Case two = new Case(random);
        CompanyForm merged = two.mine.copy();
        FormMerge<CompanyForm> merge = two.merge();
        List<FormCell<CompanyForm>> both = merge.into(merged);
        CompanyForm base = merge.base(both);
        List<FormCell<CompanyForm>> taken =
                both.stream().filter(cell -> random.nextBoolean()).toList();
        List<@Nullable Object> kept = new ArrayList<>();
        both.forEach(cell -> kept.add(cell.said(merged)));

        CompanyForm settled = merged.copy();
        new FormMerge<>(CompanyShape.SHAPE, base, two.theirs)
                .settle(settled, taken.stream().map(cell -> cell.path()).toList());

        taken.forEach(cell -> assertThat(cell.said(settled)).isEqualTo(cell.said(two.theirs)));
        List<Object> said = everything(settled);
        for (int i = 0; i < both.size(); i++) {
            if (!taken.contains(both.get(i))
                    && kept.get(i) != null
                    && !both.get(i).path().endsWith("default")) {
                assertThat(said).as(both.get(i).path()).contains(kept.get(i));
            }
        }
    }

    @Property(tries = 1_000)
    void aSettledFormStandsOnTheirs(@ForAll Random random) {
        Case two = new Case(random);
        CompanyForm merged = two.mine.copy();
        FormMerge<CompanyForm> merge = two.merge();
        merge.into(merged);
        merge.settle(merged, List.of());

        assertThat(merged.getVersion()).isEqualTo(two.theirs.getVersion());
        List<Long> known = FormRows.POINTS.ids(List.of(two.theirs.getPhones()));
        assertThat(FormRows.POINTS.ids(List.of(merged.getPhones()))).isSubsetOf(known);
    }

    @Property(tries = 1_000)
    void rowsTypedAnewAreNeverLost(@ForAll Random random) {
        Case two = new Case(random);
        CompanyForm merged = two.mine.copy();
        FormMerge<CompanyForm> merge = two.merge();
        merge.settle(
                merged, merge.into(merged).stream().map(cell -> cell.path()).toList());

        two.mine.getPhones().stream()
                .filter(row -> row.getId() == null && !row.getValue().isBlank())
                .filter(row -> !everything(two.start).contains(Objects.requireNonNull(FormSaid.of(row))))
                .forEach(row -> assertThat(everything(merged)).contains(Objects.requireNonNull(FormSaid.of(row))));
    }

    @Property(tries = 500)
    void nobodyElseMeansNothingHappens(@ForAll Random random) {
        Case two = new Case(random);
        CompanyForm merged = two.mine.copy();

        assertThat(new FormMerge<>(CompanyShape.SHAPE, two.start, two.start.copy()).into(merged))
                .isEmpty();

        assertThat(two.cells()).allMatch(cell -> cell.same(merged, two.mine));
    }

    private static List<Object> everything(CompanyForm form) {
        Stream<Object> fields = CompanyFields.all().stream()
                .filter(FieldDescriptor::writable)
                .map(field -> field.read(form))
                .filter(Objects::nonNull)
                .map(value -> Objects.requireNonNull(value));
        return Stream.of(
                        fields,
                        form.getPhones().stream(),
                        form.getAddresses().stream(),
                        form.getRequisites().stream(),
                        form.getRequisites().stream().flatMap(row -> row.getValues().values().stream()))
                .flatMap(one -> one)
                .map(FormSaid::of)
                .filter(Objects::nonNull)
                .<Object>map(said -> said)
                .toList();
    }

    /** A company as two people opened it, and what each of them made of it. */
    private static final class Case {

        final Random random;
        final CompanyForm start = new CompanyForm();
        final CompanyForm mine;
        final CompanyForm theirs;
        private long nextId = 100;

        Case(Random random) {
            this.random = random;
            start.setResponsibleId(1L);
            for (long id = 1; id <= random.nextInt(4); id++) {
                start.getPhones().add(phone(id));
                start.getAddresses().add(address(id));
                start.getRequisites().add(requisite(id));
            }
            mine = start.copy();
            theirs = start.copy();
            theirs.setVersion(7);
            change(mine, false);
            change(theirs, true);
        }

        FormMerge<CompanyForm> merge() {
            return new FormMerge<>(CompanyShape.SHAPE, start, theirs);
        }

        List<FormCell<CompanyForm>> cells() {
            return CompanyFields.all().stream()
                    .filter(FieldDescriptor::writable)
                    .filter(field -> !sameByOtherRows(field))
                    .flatMap(field -> CompanyShape.SHAPE.cells(field, List.of(start, theirs, mine)).stream())
                    .filter(cell -> !cell.path().endsWith("default"))
                    .toList();
        }

        /** Lists that say the same, perhaps by different rows, are the same to people: then the rows do not matter. */
        private boolean sameByOtherRows(FieldDescriptor<CompanyForm> field) {
            List<@Nullable Object> said = new ArrayList<>();
            List.of(start, mine, theirs).forEach(form -> said.add(FormSaid.of(field.read(form))));
            return field.read(start) instanceof List<?>
                    && said.stream().distinct().count() < 3;
        }

        private void change(CompanyForm form, boolean saved) {
            for (int i = random.nextInt(6); i > 0; i--) {
                switch (random.nextInt(8)) {
                    case 0 -> form.setName(word());
                    case 1 -> form.setType(word());
                    case 2 -> form.getRevenue().setAmount(new BigDecimal(random.nextInt(3)));
                    case 3 -> form.setAvailableToEveryone(random.nextBoolean());
                    case 4 -> form.getPhones().add(saved ? phone(nextId++) : phone(null));
                    case 5 -> some(form.getPhones(), row -> row.setValue(word()));
                    case 6 -> some(form.getRequisites(), row -> row.getValues().put("nip", word()));
                    default -> drop(form, saved);
                }
            }
        }

        /** A page leaves an emptied row where it is, a save takes it out. */
        private void drop(CompanyForm form, boolean saved) {
            some(form.getAddresses(), row -> row.setText(word()));
            if (saved) {
                form.getPhones().removeIf(row -> row.getValue().isBlank());
                form.getAddresses().removeIf(row -> row.getText().isBlank());
                form.getRequisites().removeIf(row -> row.isBlank() || random.nextInt(3) == 0);
            }
        }

        private <T> void some(List<T> rows, java.util.function.Consumer<T> what) {
            if (!rows.isEmpty()) {
                what.accept(rows.get(random.nextInt(rows.size())));
            }
        }

        private String word() {
            return WORDS.get(random.nextInt(WORDS.size()));
        }

        private PointForm phone(@Nullable Long id) {
            PointForm row = new PointForm(PointKind.WORK, "22 " + random.nextInt(5));
            row.setId(id);
            return row;
        }

        private AddressForm address(long id) {
            AddressForm row = new AddressForm(AddressKind.LEGAL, "ul. " + random.nextInt(5));
            row.setId(id);
            return row;
        }

        private RequisiteForm requisite(long id) {
            RequisiteForm row = new RequisiteForm(random.nextBoolean() ? "x" : "y");
            row.setId(id);
            row.getValues().put("krs", "1");
            return row;
        }
    }
}
