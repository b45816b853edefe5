package org.kontor.crm.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.kontor.crm.shared.Problem;

/** B-07: the list's state is its address. */
class ConditionsTest {

    private static final FilterFields FIELDS = new FilterFields(List.of(
            FilterField.of("name", "l", FilterKind.TEXT, "c.name").always(),
            FilterField.of("type", "l", FilterKind.CHOICE, "c.type"),
            FilterField.of("owner", "l", FilterKind.USER, "c.owner"),
            FilterField.of("open", "l", FilterKind.FLAG, "c.open"),
            FilterField.of("size", "l", FilterKind.NUMBER, "c.size"),
            FilterField.of("revenue", "l", FilterKind.MONEY, "c.amount"),
            FilterField.of("createdAt", "l", FilterKind.MOMENT, "c.at").always()));

    @Property(tries = 2000)
    void whatAnAddressWritesIsReadBack(@ForAll("conditions") Conditions conditions) {
        String written = conditions.query().text();

        assertThat(Conditions.read(Query.parse(written))).isEqualTo(conditions);
        assertThat(written).matches("[\\x21-\\x7e]*");
    }

    @Property
    void everyTextOfAnAddressIsReadWithoutFailing(@ForAll String name, @ForAll String value) {
        Conditions read = Conditions.read(Query.EMPTY.plus(name, value));

        assertThat(read.all()).hasSizeLessThan(2);
        assertThat(FIELDS.problems(read)).hasSameSizeAs(read.all());
    }

    @Provide
    Arbitrary<Conditions> conditions() {
        Arbitrary<String> key = Arbitraries.of("name", "type", "createdAt", "custom.branża", "custom.last", "nip");
        Arbitrary<String> value = Arbitraries.strings()
                .withChars(",\\:&=+%. \"'<>ąż;#?-_1a")
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(text -> !text.isBlank());
        Arbitrary<Condition> condition = Combinators.combine(
                        key,
                        Arbitraries.of(Operator.class),
                        value.list().ofMinSize(1).ofMaxSize(3))
                .as((field, operator, values) ->
                        new Condition(field, operator, operator.needsNoValue() ? List.of() : values));
        return condition.list().ofMinSize(1).ofMaxSize(4).list().ofMaxSize(4).map(Conditions::new);
    }

    @Test
    void readsAsAPersonWouldWriteIt() {
        Conditions read = Conditions.read(Query.parse(
                "q=stal, bud&type=client,partner&or.createdAt:last=30&or2.name:is=Nowak\\, Lis&or.nip:empty=true"));

        assertThat(read.groups())
                .containsExactly(
                        List.of(Condition.fragment("stal, bud"), Condition.is("type", "client", "partner")),
                        List.of(
                                new Condition("createdAt", Operator.LAST, List.of("30")),
                                new Condition("nip", Operator.EMPTY, List.of())),
                        List.of(Condition.is("name", "Nowak, Lis")));
    }

    @Test
    void namesWhatCannotBeAsked() {
        Conditions read = Conditions.read(Query.parse(
                "shoe=1&name:greater=1&type:empty=no&owner=nobody&open=maybe&size:less=x&revenue:greater=1 XYZ"
                        + "&createdAt:before=2026-02-30&createdAt:last=-1&createdAt:between=2026-01-01&createdAt:empty=true"
                        + "&q=a%00b"));

        assertThat(FIELDS.problems(read))
                .containsExactly(
                        Problem.of("shoe", "rest.error.unknownParameter"),
                        Problem.of("name:greater", "filter.error.operator"),
                        Problem.of("type:empty", "filter.error.values"),
                        Problem.of("owner", "filter.error.user"),
                        Problem.of("open", "filter.error.flag"),
                        Problem.of("size:less", "filter.error.number"),
                        Problem.of("revenue:greater", "filter.error.amount"),
                        Problem.of("createdAt:before", "filter.error.day"),
                        Problem.of("createdAt:last", "filter.error.day"),
                        Problem.of("createdAt:between", "filter.error.values"),
                        Problem.of("createdAt:empty", "filter.error.operator"),
                        Problem.of("q", "error.characters"));
    }

    @Test
    void aThousandConditionsAreNoQuestionOfAPerson() {
        Conditions many = new Conditions(List.of(java.util.Collections.nCopies(51, Condition.is("open", "true"))));

        assertThat(FIELDS.problems(many)).containsExactly(Problem.of("", "filter.error.conditions", "50"));
    }

    @Test
    void putsReplacesAndTakesOut() {
        Condition client = Condition.is("type", "client");
        Condition open = Condition.is("open", "true");
        Conditions both = Conditions.NONE.and(client).or(open);

        assertThat(both.groups()).containsExactly(List.of(client), List.of(open));
        assertThat(both.put(1, 0, client).groups()).containsExactly(List.of(client), List.of(client));
        assertThat(both.and(client).groups()).containsExactly(List.of(client), List.of(open, client));
        assertThat(both.without(0, 0).groups()).containsExactly(List.of(open));
        assertThat(both.where("type", "").groups()).containsExactly(List.of(open));
        assertThat(Optional.of(both.without(1, 0).without(0, 0))).contains(Conditions.NONE);
    }
}
