package org.kontor.crm.speed;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kontor.crm.speed.Shape.Kind;

/** What is measured, made of the companies there are: what one person who reads a department's records does. */
final class Shapes {

    private static final int WALKED = 2_000;
    private static final int SHOWN = 50;
    private static final int ANSWERED = 200;
    private static final String BY_NAME = "c.name, c.id";

    private final House house;
    private final Visitor visitor;
    private final String scope;
    private final List<List<String>> some;

    Shapes(House house, Visitor visitor, String login) throws SQLException {
        this.house = house;
        this.visitor = visitor;
        this.scope =
                house.value("select 'c.responsible_id = any (''{' || string_agg(u.id::text, ',') || '}''::bigint[])'"
                        + " from app_user u join app_user me on me.department_id = u.department_id where me.login = '"
                        + login
                        + "'");
        // always the same ones, spread over all
        this.some = house.rows("select c.id, c.name, r.custom ->> 'nip', p.normalized, e.normalized from company c"
                + " join requisite r on r.company_id = c.id"
                + " join communication_point p on p.company_id = c.id and p.type = 'PHONE'"
                + " join communication_point e on e.company_id = c.id and e.type = 'EMAIL'"
                + " where " + scope + " and c.custom ? 'segment' order by hashint8(c.id) limit 12");
    }

    List<Shape> all() throws SQLException {
        return List.of(
                Shape.of("list", Kind.ORDERED, Question.list("", scope, BY_NAME)),
                Shape.of(
                        "list, most revenue first",
                        Kind.ORDERED,
                        Question.list(
                                "sort=-revenue",
                                scope,
                                "c.revenue_sort desc, c.revenue_currency_sort desc, c.id desc")),
                Shape.of("list, page 2,000", Kind.ORDERED, walked()),
                Shape.of("list, name has mabex", Kind.FRAGMENT, fragment("mabex")),
                Shape.of("list, name has zaklad", Kind.FRAGMENT, fragment("zaklad")),
                Shape.of(
                        "list, one of 8 segments",
                        Kind.NARROWED,
                        Question.list(
                                "custom.segment=c", scope + " and (c.custom -> 'segment') #>> '{}' = 'c'", BY_NAME)),
                Shape.of(
                        "list, one of 500 branches",
                        Kind.NARROWED,
                        Question.list(
                                "custom.branches=77",
                                scope + " and coalesce(custom_number(c.custom -> 'branches'), '-Infinity') = 77",
                                BY_NAME)),
                new Shape("open a company", Kind.OPEN, companies()),
                new Shape("duplicates while typing", Kind.TYPING, duplicates()),
                new Shape("palette while typing", Kind.TYPING, searches()));
    }

    private Question fragment(String text) {
        return Question.list("q=" + text, scope + " and c.name_folded like '%" + text + "%'", BY_NAME);
    }

    private List<Question> companies() {
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

    private List<Question> duplicates() {
        return some.stream()
                .flatMap(row -> Stream.concat(
                        typed(row.get(1), 3).map(Shapes::named),
                        Stream.of(row.get(3)).map(phone -> named(row.get(1), phone))))
                .map(Question::duplicates)
                .toList();
    }

    private static String named(String name) {
        JsonObject form = new JsonObject();
        form.addProperty("name", name);
        return form.toString();
    }

    private static String named(String name, String phone) {
        return "{\"phones\": [{\"kind\": \"WORK\", \"value\": \"" + phone + "\"}], "
                + named(name).substring(1);
    }

    private List<Question> searches() {
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
