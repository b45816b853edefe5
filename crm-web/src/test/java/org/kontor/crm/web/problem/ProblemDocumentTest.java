package org.kontor.crm.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.crm.shared.Problem;

/** Refusals have the members of RFC 9457 and words in both languages. */
class ProblemDocumentTest {

    private static final Pattern CODE = Pattern.compile("(?:of\\(\\s*\\w+|4\\d\\d),\\s*\"(\\w+)\"");
    private static final Pattern FIELD_KEY = Pattern.compile("\"((?:rest\\.)?error\\.[\\w.]+|\\w+\\.error\\.\\w+)\"");

    @Test
    void hasTheMembersOfTheStandard() {
        JsonObject document = ProblemDocument.of(404, "notFound").toJson("en");

        assertThat(document.getString("type")).isEqualTo("urn:kontor:problem:notFound");
        assertThat(document.getString("title")).isEqualTo("Not found");
        assertThat(document.getInt("status")).isEqualTo(404);
        assertThat(document.getString("detail")).isNotEmpty();
        assertThat(document.keySet()).doesNotContain("fields");
    }

    @Test
    void namesFieldsInTheLanguageOfTheCaller() {
        ProblemDocument problem =
                ProblemDocument.invalid(List.of(Problem.of("phones[0].value", "rest.error.limit", "200")));

        assertThat(field(problem.toJson("pl")).getString("message")).isEqualTo("Podaj liczbę od 1 do 200.");
        assertThat(field(problem.toJson("en")).getString("message")).isEqualTo("Send a number from 1 to 200.");
        assertThat(field(problem.toJson("en")).getString("field")).isEqualTo("phones[0].value");
        assertThat(field(problem.toJson("en")).getString("code")).isEqualTo("rest.error.limit");
    }

    @Test
    void addsMembersOfItsOwnKind() {
        ProblemDocument problem = ProblemDocument.of(412, "stale", "Anna")
                .with(language -> Json.createObjectBuilder()
                        .add("changedBy", "Anna " + language)
                        .build());

        assertThat(problem.toJson("pl").getString("changedBy")).isEqualTo("Anna pl");
        assertThat(problem.toJson("pl").getString("detail")).contains("Anna");
    }

    @Test
    void rightsAreExplainedInWords() {
        ProblemDocument problem = ProblemDocument.of(403, "forbidden", "DELETE", "OWN");

        assertThat(problem.toJson("pl").getString("detail")).contains("usunięcie", "własne");
        assertThat(problem.toJson("en").getString("detail")).contains("delete", "own");
    }

    /** An English server must not show Polish callers English. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "de"})
    void wordsDoNotDependOnTheServersOwnLanguage(String servers) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(servers));
        try {
            assertThat(ProblemDocument.of(404, "notFound").toJson("pl").getString("title"))
                    .isEqualTo("Nie znaleziono");
            assertThat(ProblemDocument.of(404, "notFound").toJson("en").getString("title"))
                    .isEqualTo("Not found");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en"})
    void everyKindOfRefusalHasWords(String language) throws IOException {
        Set<String> codes = found(CODE, Path.of("src/main/java/org/kontor/crm/web"));

        assertThat(codes).contains("notFound", "stale", "unauthenticated", "crossSite");
        assertThat(codes).allSatisfy(code -> {
            JsonObject document = ProblemDocument.of(400, code, 1, 2).toJson(language);
            assertThat(document.getString("title")).doesNotStartWith("problem.");
            assertThat(document.getString("detail")).doesNotStartWith("problem.");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en"})
    void everyRuleOfTheBusinessHasWords(String language) throws IOException {
        Set<String> keys = found(FIELD_KEY, Path.of("../crm-ejb/src/main/java"));
        keys.addAll(found(FIELD_KEY, Path.of("src/main/java/org/kontor/crm/web/rest")));

        assertThat(keys).contains("error.phone", "company.error.nameRequired", "rest.error.unknownMember");
        assertThat(keys)
                .allSatisfy(key ->
                        assertThat(ProblemTexts.in(language).say(key, "1", "2")).isNotEqualTo(key));
    }

    private static JsonObject field(JsonObject document) {
        return document.getJsonArray("fields").getJsonObject(0);
    }

    private static Set<String> found(Pattern pattern, Path sources) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }
}
