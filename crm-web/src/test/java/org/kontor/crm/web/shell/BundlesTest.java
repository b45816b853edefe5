package org.kontor.crm.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Both languages say the same things, nothing said is missing, and nothing is kept that nobody says. */
class BundlesTest {

    private static final Path[] CODE = {
        Path.of("src/main/java"), Path.of("../crm-ejb/src/main/java"), Path.of("../crm-batch/src/main/java")
    };
    private static final Pattern LITERAL = Pattern.compile("[\"']([\\w.-]+)[\"']");
    private static final Pattern REFERENCE =
            Pattern.compile("\\b(shell|company|contact|signin|imports|settings)\\[\\s*'([\\w.-]+[\\w-])'\\s*]");
    /** What every kind of record that has a list says in words of its own. */
    private static final Pattern KINDLY = Pattern.compile(
            "\\b(?:said|pattern)\\(\\s*[\"']((?:list|views|bulk|run|page|keys|inline|form|export)\\.[\\w.]+)[\"']");

    private static final List<String> KINDS = List.of("company.", "contact.");
    private static final Pattern SAID = Pattern.compile("texts\\.of\\(\\s*\"([\\w.-]+[\\w-])\"");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        roots().forEach((name, polish) -> assertThat(load(name + "_en").stringPropertyNames())
                .as(name)
                .containsExactlyInAnyOrderElementsOf(polish.stringPropertyNames()));
    }

    @Test
    void noKeyStandsTwice() {
        Sources.endingWith(".properties", Sources.BUNDLES).forEach((file, text) -> {
            Properties once = new Properties() {
                private static final long serialVersionUID = 1L;

                @Override
                public synchronized Object put(Object key, Object value) {
                    assertThat(containsKey(key))
                            .as(file.getFileName() + ": " + key)
                            .isFalse();
                    return super.put(key, value);
                }
            };
            load(once, text);
        });
    }

    @Test
    void polishStandsBesideTheRootAndIsEmpty() {
        roots().keySet().forEach(name -> assertThat(load(name + "_pl")).as(name).isEmpty());
    }

    @Test
    void everyTextCanBeFilled() {
        for (String language : List.of("", "_en")) {
            roots().keySet()
                    .forEach(name -> load(name + language)
                            .forEach((key, text) -> assertThat(
                                            new MessageFormat(text.toString(), Locale.forLanguageTag("pl")))
                                    .as(key.toString())
                                    .isNotNull()));
        }
    }

    @Test
    void nothingSaidIsMissing() {
        Map<String, Properties> roots = roots();
        List<String> missing = new ArrayList<>();
        Sources.endingWith(".xhtml", Sources.PAGES).forEach((page, text) -> {
            Matcher said = REFERENCE.matcher(text);
            while (said.find()) {
                Properties bundle = roots.get(bundleOf(said.group(1)));
                if (bundle == null || !bundle.containsKey(said.group(2))) {
                    missing.add(page.getFileName() + ": " + said.group(2));
                }
            }
        });
        Sources.endingWith(".java", CODE[0]).forEach((file, text) -> {
            Matcher said = SAID.matcher(text);
            while (said.find()) {
                if (roots.values().stream().noneMatch(bundle -> bundle.containsKey(said.group(1)))) {
                    missing.add(file.getFileName() + ": " + said.group(1));
                }
            }
        });

        kindly().stream()
                .flatMap(key -> KINDS.stream().map(kind -> kind + key))
                .filter(key -> roots.values().stream().noneMatch(bundle -> bundle.containsKey(key)))
                .forEach(missing::add);

        assertThat(missing).isEmpty();
    }

    @Test
    void nothingIsKeptThatNobodySays() {
        Set<String> said = literals();
        Set<String> unused = new TreeSet<>();
        roots().values()
                .forEach(bundle -> bundle.stringPropertyNames().stream()
                        .filter(key -> !isSaid(key, said))
                        .forEach(unused::add));

        assertThat(unused).isEmpty();
    }

    @Test
    void seesWhatNobodySays() {
        assertThat(isSaid("company.never.said", literals())).isFalse();
    }

    /** A key is said as a whole, or by a beginning that ends with a point and gets its end at run time. */
    private static boolean isSaid(String key, Set<String> said) {
        if (said.contains(key)) {
            return true;
        }
        for (int point = key.indexOf('.'); point >= 0; point = key.indexOf('.', point + 1)) {
            if (said.contains(key.substring(0, point + 1))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> literals() {
        Set<String> found = new HashSet<>();
        List<String> texts = new ArrayList<>(Sources.endingWith(".java", CODE).values());
        texts.addAll(Sources.endingWith(".xhtml", Sources.PAGES).values());
        for (String text : texts) {
            Matcher literal = LITERAL.matcher(text);
            while (literal.find()) {
                found.add(literal.group(1));
            }
        }
        kindly().forEach(key -> KINDS.forEach(kind -> found.add(kind + key)));
        // The key of a field's label is made of its entity and its own key.
        if (found.contains(".field.")) {
            found.add("company.field.");
            found.add("contact.field.");
        }
        return found;
    }

    private static Set<String> kindly() {
        Set<String> found = new TreeSet<>();
        List<String> texts =
                new ArrayList<>(Sources.endingWith(".java", CODE[0]).values());
        texts.addAll(Sources.endingWith(".xhtml", Sources.PAGES).values());
        for (String text : texts) {
            Matcher said = KINDLY.matcher(text);
            while (said.find()) {
                found.add(said.group(1));
            }
        }
        found.addAll(List.of("bulk.changed", "list.deleted"));
        return found;
    }

    private static String bundleOf(String variable) {
        return variable.equals("signin")
                ? "SignIn"
                : variable.substring(0, 1).toUpperCase(Locale.ROOT) + variable.substring(1);
    }

    private static Map<String, Properties> roots() {
        Map<String, Properties> roots = new TreeMap<>();
        for (Path file : Sources.endingWith(".properties", Sources.BUNDLES).keySet()) {
            String name = String.valueOf(file.getFileName()).replace(".properties", "");
            if (!name.contains("_")) {
                roots.put(name, load(name));
            }
        }
        return roots;
    }

    private static Properties load(String name) {
        Properties loaded = new Properties();
        load(loaded, Sources.read(Sources.BUNDLES.resolve(name + ".properties")));
        return loaded;
    }

    private static void load(Properties target, String text) {
        try {
            target.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
