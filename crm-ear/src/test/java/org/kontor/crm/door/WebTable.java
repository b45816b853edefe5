package org.kontor.crm.door;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The doors of the web as they are found in the sources, and the table that names them. */
final class WebTable {

    private static final Path WEB = Path.of("..", "crm-web", "src", "main");
    private static final Pattern ADDRESS = Pattern.compile("  (/\\S*):");
    private static final Pattern METHOD = Pattern.compile("    (get|post|put|patch|delete):");
    private static final Pattern ROUTE = Pattern.compile("new Route\\(\"([^\"]+)\"");
    private static final Pattern SERVLET = Pattern.compile("@WebServlet\\(\"([^\"]+)\"");

    private WebTable() {}

    /** Calls as they are described, which another test holds against the resources; pages by their routes; servlets. */
    static List<String> found() throws IOException {
        List<String> found = new ArrayList<>(described());
        found.addAll(matches(WEB.resolve("java/org/kontor/crm/web/route/Routes.java"), ROUTE, "PAGE "));
        try (Stream<Path> sources = Files.walk(WEB.resolve("java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                found.addAll(matches(source, SERVLET, "SERVLET "));
            }
        }
        return found;
    }

    /** The table: a door a line, what it is, for a servlet an address of its, and behind a # why. */
    static Map<String, String> read() throws IOException {
        Map<String, String> table = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/doors/web.txt"))) {
            String[] words = line.replaceAll("#.*", "").strip().split("\\s+", 3);
            if (words.length == 3) {
                table.put(words[0] + " " + words[1], words[2]);
            }
        }
        return table;
    }

    private static List<String> described() throws IOException {
        List<String> calls = new ArrayList<>();
        String address = "";
        for (String line : Files.readAllLines(WEB.resolve("webapp/META-INF/openapi.yaml"))) {
            Matcher path = ADDRESS.matcher(line);
            Matcher method = METHOD.matcher(line);
            if (path.matches()) {
                address = path.group(1);
            } else if (method.matches()) {
                calls.add(method.group(1).toUpperCase(Locale.ROOT) + " " + address);
            }
        }
        return calls;
    }

    private static List<String> matches(Path source, Pattern pattern, String kind) throws IOException {
        return pattern.matcher(Files.readString(source))
                .results()
                .map(found -> kind + found.group(1))
                .toList();
    }
}
