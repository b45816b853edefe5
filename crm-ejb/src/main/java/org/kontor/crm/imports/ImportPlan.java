package org.kontor.crm.imports;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a run treats its rows (I-04).
 *
 * @param keys what rows mean companies by, in this order: the first that finds one counts
 * @param known what becomes of a row whose company is there
 * @param repeats what becomes of a row that means what an earlier row of the file means
 */
public record ImportPlan(List<MatchKey> keys, Known known, Repeats repeats) implements Serializable {

    /** What is done where nobody says otherwise. */
    public static final ImportPlan USUAL =
            new ImportPlan(List.of(MatchKey.EXTERNAL_ID, MatchKey.NIP, MatchKey.NAME), Known.OVERWRITE, Repeats.REJECT);

    public ImportPlan {
        keys = keys.stream().distinct().toList();
    }

    /** What becomes of a row whose company is there. */
    public enum Known {
        OVERWRITE,
        /** What the company lacks is filled. */
        FILL,
        SKIP,
        /** A person says it of each, once the run was tried ({@link Answer}). */
        ASK,
        /** It makes another company. */
        ADD
    }

    /** What becomes of a row that means what an earlier row means. */
    public enum Repeats {
        /** It is left out as a duplicate. */
        REJECT,
        /** What the earlier row lacks is taken from it. */
        MERGE
    }

    /** The keys that some column gives, in their order. */
    public List<MatchKey> keysOf(List<Column> columns) {
        Set<String> filled = columns.stream()
                .map(column -> ImportFields.find(column.field()))
                .filter(field -> field != null)
                .flatMap(field -> Stream.of(field.code(), field.key()))
                .collect(Collectors.toSet());
        return keys.stream().filter(key -> filled.contains(key.field())).toList();
    }

    /** What a company has once and rows must not give to two, as far as some column gives it, a key or not. */
    List<MatchKey> onceOf(List<Column> columns) {
        // who adds another company whatever is there has decided about its NIP, too
        List<MatchKey> once =
                known == Known.ADD ? List.of(MatchKey.EXTERNAL_ID) : List.of(MatchKey.EXTERNAL_ID, MatchKey.NIP);
        return new ImportPlan(once, known, repeats).keysOf(columns);
    }

    /** Keys before this one that tell records apart. */
    List<MatchKey> stronger(MatchKey key) {
        return keys.subList(0, Math.max(0, keys.indexOf(key))).stream()
                .filter(MatchKey::isSingle)
                .toList();
    }

    /** The same with only the keys that some column gives. */
    ImportPlan of(List<Column> columns) {
        return new ImportPlan(keysOf(columns), known, repeats);
    }
}
