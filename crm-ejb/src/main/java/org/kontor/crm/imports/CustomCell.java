package org.kontor.crm.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomOption;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.identifier.PlainText;

/** Puts a cell into a custom field of the form: the form's own rules read it. */
final class CustomCell {

    private static final String BETWEEN = "[;|\\r\\n]+";

    private static final int LABEL = 200;

    private final Directory directory;

    CustomCell(Directory directory) {
        this.directory = directory;
    }

    /** Cells of a field with several values have them one below the other or with semicolons. */
    void fill(RowDraft draft, Column column, CustomField field, String cell) {
        List<String> texts = new ArrayList<>();
        boolean grows = GrowingList.isTold(column, false);
        parts(field, cell).forEach(part -> text(draft, field, part, grows).ifPresent(texts::add));
        draft.form().getCustom().put(field.key(), texts);
    }

    /** What stands in the cell, piece by piece. */
    static List<String> parts(CustomField field, String cell) {
        return Stream.of(field.multiple() ? cell.split(BETWEEN, -1) : new String[] {cell})
                .filter(part -> !part.isBlank())
                .map(String::strip)
                .toList();
    }

    private Optional<String> text(RowDraft draft, CustomField field, String words, boolean grows) {
        return switch (field.type()) {
            case LIST -> Optional.of(option(draft, field.path(), words, grows));
            case USER -> user(draft, field, words);
            case RECORD -> record(draft, field, words);
            case MULTILINE -> Optional.of(words);
            default -> Optional.of(field.type() == CustomType.TEXT ? words.replaceAll("\\s+", " ") : words);
        };
    }

    private String option(RowDraft draft, String path, String words, boolean grows) {
        // another piece of the same cell may have brought an option
        CustomField field = directory.custom(path).orElseThrow();
        if (!Directory.isName(words)) {
            return words;
        }
        Optional<CustomOption> known = field.optionNamed(words);
        String label = words.replaceAll("\\s+", " ");
        Optional<CustomOption> option = known.isEmpty() && grows && label.length() <= LABEL && PlainText.isPlain(label)
                ? directory.learnOption(field, label)
                : known;
        option.filter(CustomOption::isComing).ifPresent(coming -> draft.option(field.key(), coming));
        return option.map(CustomOption::code).orElse(words);
    }

    private Optional<String> record(RowDraft draft, CustomField field, String words) {
        String entity = Objects.requireNonNull(field.target());
        Set<Long> meant = directory.records(entity, words);
        if (meant.size() != 1) {
            draft.reject(Reason.of(field.path(), meant.isEmpty() ? entity : entity + "Ambiguous", words));
            return Optional.empty();
        }
        return Optional.of(String.valueOf(meant.iterator().next()));
    }

    private Optional<String> user(RowDraft draft, CustomField field, String words) {
        Optional<Long> user = directory.user(words);
        if (user.isEmpty()) {
            draft.reject(Reason.of(field.path(), directory.isAmbiguous(words) ? "userAmbiguous" : "user", words));
        }
        return user.map(String::valueOf);
    }
}
