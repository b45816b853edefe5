package org.kontor.crm.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.filter.FilterField;
import org.kontor.crm.filter.TextForm;
import org.kontor.crm.listing.WalkQueries.Expected;
import org.kontor.crm.platform.Sql;

/**
 * Finds a fragment that very many names have, in the order of names, by the words that contain it: where these names lie
 * far behind in that order, nothing before them is looked at.
 */
@Dependent
class WordQueries {

    /** Fewer are gathered as quickly. */
    private static final double MANY = 1_000;

    /** A fragment of more words stands everywhere, where walking the order soon meets it. */
    private static final int WORDS_MAX = 40;

    /** Names looked at for each row of the page, and if those were too few: one in so many may be seen. */
    private static final List<Integer> NAMES_PER_ROW = List.of(16, 64);

    /** What the tables of words know of: letters between blanks, so many at least, and any so many of a longer word. */
    private static final Pattern PIECE = Pattern.compile("[^ .%_\\\\]{4,50}");

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    @Inject
    FoundQueries found;

    @Inject
    Narrowing narrowing;

    /**
     * The page, where words find all of it.
     *
     * @param few what the planner expects where that is little; null where it is much
     */
    Optional<List<WalkQueries.Found<ListRow>>> page(
            PageQueries ask, Rights reader, ListFilter filter, @Nullable Expected few) {
        Listed listed = ask.cells().listed();
        String table = listed.words();
        boolean little = few != null && few.rows() < MANY;
        if (table == null || little || !filter.sort().isByName()) {
            return Optional.empty();
        }
        return piece(listed, reader, filter).flatMap(piece -> page(ask, table, words(table, piece)));
    }

    private Optional<List<WalkQueries.Found<ListRow>>> page(PageQueries ask, String table, List<String> words) {
        if (words.isEmpty() || words.size() > WORDS_MAX) {
            return Optional.empty();
        }
        for (int perRow : NAMES_PER_ROW) {
            int most = perRow * (ask.limit() + 1);
            Sql names = ask.names(table, words, most);
            List<WalkQueries.Found<ListRow>> rows = found.named(ask, names);
            if (rows.size() > ask.limit() || count(names) < most) {
                return Optional.of(rows);
            }
        }
        return Optional.empty();
    }

    private List<String> words(String table, String piece) {
        return new Sql(
                        "select distinct word from " + table + "_known where word like ? limit ?",
                        "%" + piece + "%",
                        WORDS_MAX + 1)
                .list(em, row -> row.getString(1));
    }

    private long count(Sql names) {
        return new Sql("select count(*) from (")
                .add(names)
                .add(") n")
                .first(em, row -> row.getLong(1))
                .orElseThrow();
    }

    /** The longest part of the fragment that lies within one word, folded. */
    private Optional<String> piece(Listed listed, Rights reader, ListFilter filter) {
        List<List<Condition>> groups = filter.conditions().groups();
        if (groups.size() != 1 || looksElsewhereToo(listed, reader)) {
            return Optional.empty();
        }
        return groups.get(0).stream()
                .filter(Condition::isFragment)
                .flatMap(one ->
                        Arrays.stream(TextForm.FOLDED.part(one.values().get(0)).split(" ")))
                .filter(part -> PIECE.matcher(part).matches())
                .max(Comparator.comparing(String::length));
    }

    /** Whether a fragment is looked for in custom fields, too. */
    private boolean looksElsewhereToo(Listed listed, Rights reader) {
        return narrowing
                .fields(listed, reader)
                .find(ListSort.BY_NAME.field())
                .map(FilterField::sought)
                .isPresent();
    }
}
