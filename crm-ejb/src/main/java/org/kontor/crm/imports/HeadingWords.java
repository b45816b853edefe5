package org.kontor.crm.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A file of words that headings are made of: by a word's group and the word itself, what it means. */
final class HeadingWords {

    private final Map<String, String> meanings = new HashMap<>();

    private HeadingWords() {}

    /**
     * Reads a file of this package: {@code meaning=word|word}.
     *
     * @param groups the groups, whose keys begin with them and a dot; all others are in the group of no name
     */
    static HeadingWords of(String file, String... groups) {
        Properties lines = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(HeadingWords.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        HeadingWords words = new HeadingWords();
        lines.stringPropertyNames().forEach(key -> words.add(key, lines.getProperty(key), groups));
        return words;
    }

    private void add(String key, String said, String... groups) {
        String group = "";
        for (String one : groups) {
            group = key.startsWith(one + ".") ? one : group;
        }
        String meaning = group.isEmpty() ? key : key.substring(group.length() + 1);
        for (String word : said.split("\\|", -1)) {
            if (meanings.put(group + ":" + word, meaning) != null) {
                throw new IllegalStateException("two meanings of the heading " + word);
            }
        }
    }

    /** What a word of a group means; null where it means nothing. */
    @Nullable
    String meaning(String group, String word) {
        return meanings.get(group + ":" + word);
    }
}
