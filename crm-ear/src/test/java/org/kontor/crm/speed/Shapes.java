package org.kontor.crm.speed;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kontor.crm.speed.Shape.Kind;

/** What is measured, made of the companies there are: what one reader does. */
final class Shapes {

    private static final int WALKED = 2_000;
    private static final int SHOWN = 50;
    private static final int ANSWERED = 200;
    private static final String BY_NAME = "c.name, c.id";

    private final House house;
    private final Visitor visitor;
    private final String scope;
    private final String suffix;

    Shapes(House house, Visitor visitor, Reader reader) {
        this.house = house;
        this.visitor = visitor;
        this.scope = reader.scope();
        this.suffix = reader.suffix();
    }

    /** Everything the contract has a figure for. */
    List<Shape> all() throws SQLException {
        List<List<String>> some = some();
        return Stream.concat(
                        lists().stream(),
                        Stream.of(
                                narrowed(
                                        "list, one of 8 segments",
                                        "custom.segment=c",
                                        "(c.custom -> 'segment') #>> '{}' = 'c'"),
                                narrowed(
                                        "list, one of 500 branches",
                                        "custom.branches=77",
                                        "coalesce(custom_number(c.custom -> 'branches'), '-Infinity') = 77"),
                                new Shape("open a company", Kind.OPEN, companies(some)),
                                new Shape("duplicates while typing", Kind.TYPING, duplicates(some)),
                                new Shape("palette while typing", Kind.TYPING, searches(some))))
                .toList();
    }

    /** The lists that have a figure under each level. */
    List<Shape> lists() throws SQLException {
        return List.of(
                named("list", Kind.ORDERED, Question.list("", scope, BY_NAME)),
                named(
                        "list, most revenue first",
                        Kind.ORDERED,
                        Question.list(
                                "sort=-revenue",
                                scope,
                                "c.revenue_sort desc, c.revenue_currency_sort desc, c.id desc")),
                named("list, page 2,000", Kind.ORDERED, walked()),
                named("list, name has mabex", Kind.FRAGMENT, fragment("mabex")),
                named("list, name has mabex, and count", Kind.NARROWED, countedFragment("mabex")),
                named("list, name has zaklad", Kind.FRAGMENT, fragment("zaklad")),
                named("list, name has zaklad, and count", Kind.NARROWED, countedFragment("zaklad")));
    }

    private Shape named(String name, Kind kind, Question question) {
        return new Shape(name + suffix, kind, List.of(question));
    }

    private Shape narrowed(String name, String parameters, String condition) {
        return named(name, Kind.NARROWED, Question.list(parameters, scope + " and " + condition, BY_NAME));
    }

    /** Some companies with what is typed of them, always the same ones, spread over all. */
    private List<List<String>> some() throws SQLException {
        return house.rows("select c.id, c.name, r.custom ->> 'nip', p.normalized, e.normalized from company c"
                + " join requisite r on r.company_id = c.id"
                + " join communication_point p on p.company_id = c.id and p.type = 'PHONE'"
                + " join communication_point e on e.company_id = c.id and e.type = 'EMAIL'"
                + " where " + scope + " and c.custom ? 'segment' order by hashint8(c.id) limit 12");
    }

    /** The page alone is found in another way than together with the count: both must be the same page. */
    private Question fragment(String text) {
        Question alone = Question.uncounted("q=" + text, having(text), BY_NAME);
        String items = items(alone);
        if (!items.equals(items(countedFragment(text)))) {
            throw new IllegalStateException("not the page that is counted: " + items);
        }
        return alone;
    }

    private String items(Question question) {
        return JsonParser.parseString(visitor.ask(question).body())
                .getAsJsonObject()
                .get("items")
                .toString();
    }

    private Question countedFragment(String text) {
        return Question.list("q=" + text, having(text), BY_NAME);
    }

    private String having(String text) {
        return scope + " and c.name_folded like '%" + text + "%'";
    }

    private static List<Question> companies(List<List<String>> some) {
        return some.stream().map(row -> Question.company(row.get(0))).toList();
    }

    /** Walks as people do, by answers of 200 rows; where there are fewer pages, to the last whole one. */
    private Question walked() throws SQLException {
        String after = "";
        String last = "";
        for (int rows = 0; rows + ANSWERED <= (WALKED - 1) * SHOWN; rows += ANSWERED) {
            JsonObject answer = JsonParser.parseString(visitor.ask(
                                    "/companies?limit=" + ANSWERED + (after.isEmpty() ? "" : "&after=" + after),
                                    "",
                                    200)
                            .body())
                    .getAsJsonObject();
            if (answer.get("next").isJsonNull()) {
                break;
            }
            after = Visitor.encoded(answer.get("next").getAsString());
            List<?> ids = answer.getAsJsonArray("items").asList().stream()
                    .map(item -> item.getAsJsonObject().get("id").getAsLong())
                    .toList();
            last = ids.get(ids.size() - 1).toString();
        }
        if (after.isEmpty()) {
            return Question.list("", scope, BY_NAME);
        }
        String name = house.value("select quote_literal(name) from company where id = " + last);
        return Question.walked(after, scope, "(c.name, c.id) > (" + name + ", " + last + ")", BY_NAME);
    }

    private static List<Question> duplicates(List<List<String>> some) {
        return some.stream()
                .flatMap(row -> Stream.concat(
                        typed(row.get(1), 3).map(Shapes::form),
                        Stream.of(row.get(3)).map(phone -> form(row.get(1), phone))))
                .map(Question::duplicates)
                .toList();
    }

    private static String form(String name) {
        JsonObject form = new JsonObject();
        form.addProperty("name", name);
        return form.toString();
    }

    private static String form(String name, String phone) {
        return "{\"phones\": [{\"kind\": \"WORK\", \"value\": \"" + phone + "\"}], "
                + form(name).substring(1);
    }

    private static List<Question> searches(List<List<String>> some) {
        return some.stream()
                .flatMap(row -> row.subList(1, row.size()).stream())
                .flatMap(text -> typed(text, 2))
                .map(text -> Question.search(Visitor.encoded(text)))
                .toList();
    }

    private static Stream<String> typed(String text, int from) {
        return IntStream.rangeClosed(from, text.length())
                .mapToObj(end -> text.substring(0, end).strip());
    }
}
