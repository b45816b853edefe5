package org.kontor.crm.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The law of style sheets and pages: colours in one file, the theme in one file, no style and no script in pages. */
class StyleLawTest {

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{3,8}\\b(?=[;\\s,)}])");
    private static final Pattern THEME = Pattern.compile("\\.ui-");
    private static final Pattern INLINE = Pattern.compile("\\s(style|on[a-z]+)=\"(?!kontor\\.)");
    private static final Pattern OWN_CLASS = Pattern.compile("(?m)^\\s*\\.(?!k-|ui-|is-|num\\b|tn\\b)");
    /** A rule that begins its line, as all do outside of a medium. */
    private static final Pattern RULE = Pattern.compile("(?m)^([^\\s@{}/][^{}]*)\\{");

    private static final Pattern ALONE = Pattern.compile("\\.k-[\\w-]+");
    private static final int LINES = 150;

    @Test
    void coloursStandInOneFile() {
        assertThat(breaches(".css", "tokens.css", HEX)).isEmpty();
    }

    @Test
    void themeIsKnownInOneFile() {
        assertThat(breaches(".css", "primefaces-overrides.css", THEME)).isEmpty();
    }

    @Test
    void ownClassesCarryOurPrefix() {
        assertThat(breaches(".css", "none", OWN_CLASS)).isEmpty();
    }

    /** A class that two sheets draw looks on a page as whichever of them comes later. */
    @Test
    void aClassIsDrawnInOneSheet() {
        assertThat(drawnTwice(Sources.endingWith(".css", Sources.PAGES))).isEmpty();
    }

    @Test
    void pagesCarryNoStyleAndNoScript() {
        assertThat(breaches(".xhtml", "none", INLINE)).isEmpty();
    }

    @Test
    void pagesStayShort() {
        Map<Path, String> pages = Sources.endingWith(".xhtml", Sources.PAGES);

        assertThat(pages)
                .isNotEmpty()
                .allSatisfy((page, text) ->
                        assertThat(text.lines().count()).as(page.toString()).isLessThanOrEqualTo(LINES));
    }

    @Test
    void seesPlantedBreaches() {
        assertThat(HEX.matcher("a { color: #fff; }").find()).isTrue();
        assertThat(THEME.matcher(".ui-button { margin: 0; }").find()).isTrue();
        assertThat(INLINE.matcher("<p style=\"color: red\">").find()).isTrue();
        assertThat(INLINE.matcher("<a onclick=\"go()\">").find()).isTrue();
        assertThat(OWN_CLASS.matcher(".card { margin: 0; }").find()).isTrue();
        assertThat(drawnTwice(Map.of(
                        Path.of("a.css"), ".k-a, .k-b { margin: 0; }\n.k-c { margin: 0; }",
                        Path.of("b.css"),
                                ".k-b { top: 0; }\n.k-x .k-a { top: 0; }\n@media print {\n  .k-c { top: 0; }\n}")))
                .containsOnlyKeys("k-b");
    }

    /** Classes with the sheets that draw each by itself, wherever these are several; what depends on the medium apart. */
    private static Map<String, Set<Path>> drawnTwice(Map<Path, String> sheets) {
        Map<String, Set<Path>> drawn = new TreeMap<>();
        sheets.forEach((sheet, text) -> RULE.matcher(text).results().forEach(rule -> {
            for (String selector : rule.group(1).split(",", -1)) {
                if (ALONE.matcher(selector.strip()).matches()) {
                    drawn.computeIfAbsent(selector.strip().substring(1), name -> new TreeSet<>())
                            .add(sheet.getFileName());
                }
            }
        }));
        drawn.values().removeIf(places -> places.size() == 1);
        return drawn;
    }

    private static List<String> breaches(String suffix, String allowed, Pattern forbidden) {
        List<String> found = new ArrayList<>();
        Sources.endingWith(suffix, Sources.PAGES).forEach((file, text) -> {
            if (!file.endsWith(allowed)) {
                text.lines()
                        .filter(line -> forbidden.matcher(line).find())
                        .forEach(line -> found.add(file.getFileName() + ": " + line.strip()));
            }
        });
        return found;
    }
}
