package org.kontor.crm.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The law of style sheets and pages: colours in one file, the theme in one file, no style and no script in pages. */
class StyleLawTest {

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{3,8}\\b(?=[;\\s,)}])");
    private static final Pattern THEME = Pattern.compile("\\.ui-");
    private static final Pattern INLINE = Pattern.compile("\\s(style|on[a-z]+)=\"(?!kontor\\.)");
    private static final Pattern OWN_CLASS = Pattern.compile("(?m)^\\s*\\.(?!k-|ui-|is-|num\\b|tn\\b)");
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
