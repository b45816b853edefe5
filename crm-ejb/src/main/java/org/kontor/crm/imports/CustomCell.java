package org.kontor.crm.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomOption;
import org.kontor.crm.customfield.CustomType;

/** Puts a cell into a custom field of the form: the form's own rules read it. */
final class CustomCell {

    private static final String BETWEEN = "[;|\\r\\n]+";

    private final Directory directory;

    CustomCell(Directory directory) {
        this.directory = directory;
    }

    /** Cells of a field with several values have them one below the other or with semicolons. */
    void fill(RowDraft draft, CustomField field, String cell) {
        List<String> texts = new ArrayList<>();
        for (String part : field.multiple() ? cell.split(BETWEEN, -1) : new String[] {cell}) {
            if (!part.isBlank()) {
                text(draft, field, part.strip()).ifPresent(texts::add);
            }
        }
        draft.form().getCustom().put(field.key(), texts);
    }

    private Optional<String> text(RowDraft draft, CustomField field, String words) {
        return switch (field.type()) {
            case LIST ->
                Optional.of(field.optionNamed(words).map(CustomOption::code).orElse(words));
            case USER -> user(draft, field, words);
            case MULTILINE -> Optional.of(words);
            default -> Optional.of(field.type() == CustomType.TEXT ? words.replaceAll("\\s+", " ") : words);
        };
    }

    private Optional<String> user(RowDraft draft, CustomField field, String words) {
        Optional<Long> user = directory.user(words);
        if (user.isEmpty()) {
            draft.reject(Reason.of(field.path(), directory.isAmbiguous(words) ? "userAmbiguous" : "user", words));
        }
        return user.map(String::valueOf);
    }
}
