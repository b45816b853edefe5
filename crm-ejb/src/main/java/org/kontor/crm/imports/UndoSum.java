package org.kontor.crm.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.change.UndoResult;
import org.kontor.crm.imports.ImportRun.Undone;

/** Puts the results of an undo's portions together. */
final class UndoSum {

    private final List<UndoResult.Kept> kept = new ArrayList<>();
    private final List<UndoResult.Impossible> impossible = new ArrayList<>();

    void add(UndoResult portion) {
        portion.keptRecords().stream().limit(UndoResult.LISTED - kept.size()).forEach(kept::add);
        portion.impossibleRecords().stream()
                .limit(UndoResult.LISTED - impossible.size())
                .forEach(impossible::add);
    }

    /** Two results as one. */
    static UndoResult of(UndoResult one, UndoResult other) {
        return new UndoResult(
                one.changeSetId() == null ? other.changeSetId() : one.changeSetId(),
                one.restored() + other.restored(),
                one.kept() + other.kept(),
                one.impossible() + other.impossible(),
                both(one.keptRecords(), other.keptRecords()),
                both(one.impossibleRecords(), other.impossibleRecords()));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /**
     * The whole.
     *
     * @param run which says how much was done
     * @param changeSet what the undo wrote into
     */
    UndoResult of(ImportRun run, @Nullable Long changeSet) {
        Undone done = Objects.requireNonNull(run.undone() == null ? run.redone() : run.undone());
        return new UndoResult(
                changeSet,
                done.restored(),
                done.kept(),
                done.impossible(),
                kept,
                // some of them went when other portions were through
                done.impossible() == 0 ? List.of() : impossible);
    }
}
