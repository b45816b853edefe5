package org.kontor.crm.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.kontor.crm.product.Product;

/**
 * Lists, opening a company and typing, at few companies and at as many as asked for, under the level own + department,
 * and lists under each other level (figures of the product contract). Reports what was met and what was missed; a missed
 * figure fails nothing, as figures depend on the machine.
 */
class SpeedBench {

    private static final long COMPANIES = Long.getLong("kontor.benchmark.companies", 1_000_000);
    private static final long BASELINE = Math.min(Long.getLong("kontor.benchmark.baseline", 10_000), COMPANIES / 4);
    private static final long SECONDS = Long.getLong("kontor.benchmark.seconds", 15);
    private static final int CLIENTS = 8;

    private static final Path SETTINGS =
            Path.of(System.getProperty("kontor.test.wlp"), "usr/servers/crm-st-1/configDropins/overrides/speed.xml");
    private static final String DATABASE = "jdbc:postgresql://127.0.0.1:%s/crm_st_1?currentSchema=crm"
            .formatted(System.getProperty("kontor.test.db.port"));

    private static final String FIELD = """
            {"key": "%1$s", "type": "%2$s", "section": "ABOUT", "labels": {"pl": "%1$s", "en": "%1$s"},
             "inList": true, "filterable": true, "options": [%3$s]}""";

    private static final Pattern READY = Pattern.compile("\"READY\"");

    @Test
    void measures() throws SQLException, IOException, InterruptedException, ExecutionException {
        Files.writeString(SETTINGS, "<server><variable name=\"kontor.rest.timing\" value=\"true\" /></server>");
        Report.begin();
        try (House house = new House(DATABASE)) {
            Product product = Product.running();
            fields(new Visitor(product, "admin"));
            house.furnish();
            house.fill(1, BASELINE);
            List<Asking> everybody = asking(house, product);
            for (Asking asking : everybody) {
                asking.warm(house);
            }
            Map<String, Measured> few = measure(house, everybody, BASELINE, Map.of());
            house.fill(BASELINE + 1, COMPANIES);
            measure(house, everybody, COMPANIES, few);
        }
    }

    /**
     * One reader with the shapes that are measured under that reader's level.
     *
     * @param visitors at once; the first of them asks alone
     * @param all whether everything is measured, else lists only
     */
    private record Asking(Reader reader, List<Visitor> visitors, boolean all) {

        List<Shape> shapes(House house) throws SQLException {
            Shapes shapes = new Shapes(house, visitors.get(0), reader);
            return all ? shapes.all() : shapes.lists();
        }

        Stopwatch stopwatch(House house) {
            return new Stopwatch(house, visitors, SECONDS);
        }

        /** Else the second measurement would have the warmer server. */
        void warm(House house) throws SQLException {
            for (Shape shape : shapes(house)) {
                stopwatch(house).warm(shape);
            }
        }
    }

    private static List<Asking> asking(House house, Product product) throws SQLException {
        List<Asking> everybody = new ArrayList<>();
        everybody.add(new Asking(
                Reader.department(house),
                Reader.colleagues(CLIENTS).stream()
                        .map(login -> new Visitor(product, login))
                        .toList(),
                true));
        for (Reader reader : Reader.ofOtherLevels(house)) {
            everybody.add(new Asking(reader, List.of(new Visitor(product, reader.login())), false));
        }
        return everybody;
    }

    /**
     * Measures all shapes of everybody.
     *
     * @param few the shapes at the baseline, none when this is it
     */
    private static Map<String, Measured> measure(
            House house, List<Asking> everybody, long companies, Map<String, Measured> few)
            throws SQLException, IOException, InterruptedException, ExecutionException {
        Report.head(companies);
        Map<String, Measured> measured = new HashMap<>();
        for (Asking asking : everybody) {
            for (Shape shape : asking.shapes(house)) {
                boolean crowd = !few.isEmpty() && asking.all();
                Measured one = asking.stopwatch(house).measure(shape, crowd);
                Report.figures(one, few.get(shape.name()));
                if (!few.isEmpty()) {
                    explain(house, asking.visitors().get(0), one);
                }
                measured.put(shape.name(), one);
            }
        }
        return measured;
    }

    private static void explain(House house, Visitor visitor, Measured measured) throws SQLException, IOException {
        Question question =
                measured.shape().question(measured.shape().questions().size() / 2);
        String name = measured.shape().name();
        Report.explain(name + ": REST", house.explained(() -> visitor.ask(question)));
        if (!question.page().isEmpty()) {
            Report.explain(name + ": page", house.explained(() -> visitor.open(question.page())));
            Report.explain(name + ": statements of the page", measured.statements());
        }
        for (String sql : question.sql()) {
            List<String> plan = house.rows("explain (analyze, buffers) " + sql).stream()
                    .map(row -> "\t" + row.get(0))
                    .toList();
            Report.explain(
                    name + ": bare SQL",
                    Stream.concat(Stream.of(sql), plan.stream()).toList());
        }
    }

    /** The five custom fields, each with its index. */
    private static void fields(Visitor admin) {
        String options = Stream.of("a", "b", "c", "d", "e", "f", "g", "h")
                .map("{\"code\": \"%1$s\", \"labels\": {\"pl\": \"%1$s\", \"en\": \"%1$s\"}}"::formatted)
                .collect(Collectors.joining(", "));
        Map<String, String> types = Map.of(
                "segment", "LIST",
                "branches", "INTEGER",
                "since", "DATE",
                "strategic", "FLAG",
                "contract_no", "TEXT");
        types.forEach((key, type) -> admin.ask(
                "/custom-fields/company", FIELD.formatted(key, type, type.equals("LIST") ? options : ""), 201));
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> ready(admin) == types.size());
    }

    private static long ready(Visitor admin) {
        return READY.matcher(admin.ask("/custom-fields/company", "", 200).body())
                .results()
                .count();
    }
}
