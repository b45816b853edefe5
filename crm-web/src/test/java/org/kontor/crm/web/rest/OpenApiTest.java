package org.kontor.crm.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The description written by hand names every call there is, and no other; whatever is sent or answered has an example. */
class OpenApiTest {

    private static final Path DESCRIPTION = Path.of("src/main/webapp/META-INF/openapi.yaml");
    private static final Pattern ADDRESS = Pattern.compile("  (/\\S*):");
    private static final Pattern METHOD = Pattern.compile("    (get|post|put|patch|delete):");
    private static final Pattern BODY = Pattern.compile(" +[a-z]+/\\S+:");
    private static final Pattern NAMED = Pattern.compile(" +schema: \\{\\$ref: '#/components/schemas/(\\w+)'}");
    private static final String BINARY = "schema: {type: string, format: binary}";

    @Test
    void describesEveryCallAndNoOther() throws IOException {
        assertThat(described()).isEqualTo(Served.calls()).hasSizeGreaterThan(9);
    }

    @Test
    void showsEveryBodyButFilesByAnExample() throws IOException {
        List<String> lines = Files.readAllLines(DESCRIPTION);

        List<String> bare = new ArrayList<>();
        int bodies = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (BODY.matcher(lines.get(i)).matches()) {
                bodies++;
                if (!isShown(below(lines, i), lines)) {
                    bare.add((i + 1) + ":" + lines.get(i));
                }
            }
        }

        assertThat(bare).isEmpty();
        assertThat(bodies).isGreaterThan(99);
    }

    /** A call that answers a file, or nothing, answers whatever is accepted. */
    @Test
    void saysOfEveryCallThatAnswersJsonWhatElseIsNotAcceptable() throws IOException {
        List<String> lines = Files.readAllLines(DESCRIPTION);

        List<String> silent = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> call = METHOD.matcher(lines.get(i)).matches() ? below(lines, i) : List.of();
            boolean bare = call.stream()
                    .noneMatch(line -> line.contains("\"406\"") || line.endsWith(BINARY) || line.contains("\"204\":"));
            if (!call.isEmpty() && bare) {
                silent.add((i + 1) + ":" + lines.get(i));
            }
        }

        assertThat(silent).isEmpty();
    }

    /** By an example of its own or one of the schema it names; a file, also one within a form, needs none. */
    private static boolean isShown(List<String> body, List<String> lines) {
        return hasExample(body)
                || body.stream()
                        .anyMatch(line -> line.strip().equals(BINARY)
                                || line.strip().equals("format: binary")
                                || isShownByName(line, lines));
    }

    private static boolean isShownByName(String line, List<String> lines) {
        Matcher named = NAMED.matcher(line);
        return named.matches() && hasExample(below(lines, lines.lastIndexOf("    " + named.group(1) + ":")));
    }

    private static boolean hasExample(List<String> block) {
        int depth = block.isEmpty() ? 0 : depth(block.get(0));
        return block.stream()
                .filter(line -> depth(line) == depth)
                .anyMatch(line -> line.strip().startsWith("example:"));
    }

    private static List<String> below(List<String> lines, int at) {
        return lines.stream()
                .skip(at + 1)
                .takeWhile(line -> line.isBlank() || depth(line) > depth(lines.get(at)))
                .toList();
    }

    private static int depth(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static Set<String> described() throws IOException {
        Set<String> calls = new TreeSet<>();
        String address = "";
        for (String line : Files.readAllLines(DESCRIPTION)) {
            Matcher newAddress = ADDRESS.matcher(line);
            Matcher method = METHOD.matcher(line);
            if (newAddress.matches()) {
                address = newAddress.group(1);
            } else if (method.matches()) {
                calls.add(method.group(1) + " " + address);
            }
        }
        return calls;
    }
}
