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
import org.kontor.crm.access.Rights;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.filter.TextForm;
import org.kontor.crm.listing.WalkQueries.Expected;
import org.kontor.crm.listing.WalkQueries.Found;
import org.kontor.crm.platform.Sql;

/**
 * Finds a fragment that very many names have, in the order of names, by the words that contain it: where these names lie
 * far behind in that order, nothing before them is looked at.
 */
@Dependent
class WordQueries {

    /** Fewer are gathered as quickly. */
    private static final double MANY = 1_000;

    /** Names looked at for each row of the page, and for a second time where the first has found enough to promise it. */
    private static final List<Integer> NAMES_PER_ROW = List.of(16, 64);

    /** So many entries are read at most, some 5 ms: a fragment of very many words stands everywhere, and is met by walking. */
    private static final int ENTRIES_MAX = 20_000;

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
     * @param expected what the planner expects of the question
     */
    Optional<List<Found<ListRow>>> page(PageQueries ask, Rights reader, ListFilter filter, Expected expected) {
        Listed listed = ask.cells().listed();
        String table = listed.words();
        if (table == null || expected.rows() < MANY || !filter.sort().isByName()) {
            return Optional.empty();
        }
        return piece(filter.conditions())
                .filter(piece -> narrowing.looksInNamesAlone(listed, reader))
                .flatMap(piece -> page(ask, table, piece));
    }

    private Optional<List<Found<ListRow>>> page(PageQueries ask, String table, String piece) {
        int page = ask.limit() + 1;
        List<String> words = words(table, piece, ENTRIES_MAX / (NAMES_PER_ROW.get(0) * page));
        for (int perRow : NAMES_PER_ROW) {
            int most = perRow * page;
            if (words.isEmpty() || words.size() * most > ENTRIES_MAX) {
                break;
            }
            FoundQueries.Gathered looked = found.ofNames(ask, ask.names(table, words, most));
            int rows = looked.rows().size();
            boolean all = looked.counted() >= 0 && looked.counted() < most;
            if (all || rows == page) {
                return Optional.of(looked.rows());
            }
            if (rows * NAMES_PER_ROW.get(1) < most) {
                break;
            }
        }
        return Optional.empty();
    }

    /** The words that contain it and stand in some name; none where there are more of them. */
    private List<String> words(String table, String piece, int most) {
        List<String> words = new Sql(
                        "select distinct k.word from " + table + "_known k where k.word like ?"
                                + " and exists (select from " + table + " w where w.word = k.word) limit ?",
                        "%" + piece + "%",
                        most + 1)
                .list(em, row -> row.getString(1));
        return words.size() > most ? List.of() : words;
    }

    /** The longest part of the fragment that lies within one word, folded. */
    private static Optional<String> piece(Conditions conditions) {
        if (conditions.groups().size() != 1) {
            return Optional.empty();
        }
        return conditions.all().stream()
                .filter(Condition::isFragment)
                .flatMap(one ->
                        Arrays.stream(TextForm.FOLDED.part(one.values().get(0)).split(" ")))
                .filter(part -> PIECE.matcher(part).matches())
                .max(Comparator.comparing(String::length));
    }
}
