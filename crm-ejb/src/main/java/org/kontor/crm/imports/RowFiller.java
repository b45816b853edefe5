package org.kontor.crm.imports;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kontor.crm.company.CompanyFields;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointKind;
import org.kontor.crm.company.PointType;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.identifier.Amount;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.shared.Problem;

/** Puts one cell into the form, by the type of the field's descriptor. */
final class RowFiller {

    private static final Set<String> YES = Set.of("tak", "t", "yes", "y", "true", "1", "x", "prawda");
    private static final Set<String> NO = Set.of("nie", "n", "no", "false", "0", "falsz", "fałsz");
    private static final int LABEL = 200;

    /** Of numbers apart by a comma each has seven digits and more: fewer behind it are an extension. */
    private static final Pattern PHONES = Pattern.compile("[;|\\r\\n]+|,(?=(?:[^,;|\\r\\n0-9]*[0-9]){7})");

    private static final Pattern EMAILS = Pattern.compile("[;|,\\r\\n]+");
    private static final Pattern OTHERS = Pattern.compile("[;|\\r\\n]+");

    private final Directory directory;
    private final CustomCell custom;

    RowFiller(Directory directory) {
        this.directory = directory;
        this.custom = new CustomCell(directory);
    }

    void fill(RowDraft draft, Column column, ImportField field, String cell) {
        if (field.code().equals(ImportFields.CURRENCY)) {
            Optional<String> currency = Amount.currency(cell);
            currency.ifPresentOrElse(draft::currency, () -> draft.reject(Reason.of(field.code(), "currency", cell)));
            return;
        }
        if (field.key().startsWith(CustomField.PREFIX)) {
            directory.custom(field.key()).ifPresent(definition -> custom.fill(draft, column, definition, cell));
            return;
        }
        if (field.isOfContacts()) {
            draft.people().fill(field, cell);
        } else if (field.isOfRequisites()) {
            draft.requisites().fill(field, cell);
        } else {
            put(draft, column, field, cell);
        }
    }

    private void put(RowDraft draft, Column column, ImportField field, String cell) {
        FieldDescriptor<CompanyForm> descriptor =
                CompanyFields.find(field.key()).orElseThrow();
        switch (descriptor.type()) {
            case TEXT -> put(draft, descriptor, oneLine(cell, " "), oneLine(cell, " "));
            case CHOICE -> choice(draft, column, descriptor, cell);
            case MONEY -> money(draft, field, cell);
            case USER -> user(draft, field, descriptor, cell);
            case FLAG -> flag(draft, field, descriptor, cell);
            case POINTS -> points(draft, field, cell);
            case ADDRESSES -> draft.addresses().fill(draft.form(), field, cell);
            case FILES, IMAGE, DATE, MOMENT, RECORD, REQUISITES, CUSTOM ->
                throw new IllegalStateException(field.code() + " is no field of a form");
        }
    }

    private void choice(RowDraft draft, Column column, FieldDescriptor<CompanyForm> descriptor, String cell) {
        String field = descriptor.key();
        Picklist list = Objects.requireNonNull(descriptor.picklist());
        String words = oneLine(cell, " ");
        Optional<PicklistItem> item = directory.item(list, words);
        if (item.isPresent() && item.get().retired()) {
            draft.reject(Reason.of(field, Problem.of(field, "error.retiredChoice", cell), null));
        } else if (item.isPresent()) {
            put(draft, descriptor, item.get().code(), item.get().id());
        } else if (list == Picklist.EMPLOYEES || words.length() > LABEL || !GrowingList.isTold(column, true)) {
            draft.reject(Reason.of(field, "choice", cell));
        } else {
            draft.label(field, words);
        }
    }

    private static void money(RowDraft draft, ImportField field, String cell) {
        Optional<Amount> amount = Amount.parse(cell);
        if (amount.isEmpty()) {
            draft.reject(Reason.of(field.code(), "amount", cell));
            return;
        }
        draft.form().getRevenue().setAmount(amount.get().value());
        String sign = amount.get().currency();
        if (sign != null) {
            draft.sign(sign);
        }
    }

    private void user(RowDraft draft, ImportField field, FieldDescriptor<CompanyForm> descriptor, String cell) {
        Optional<Long> user = directory.user(cell);
        if (user.isEmpty()) {
            draft.reject(Reason.of(field.code(), directory.isAmbiguous(cell) ? "userAmbiguous" : "user", cell));
            return;
        }
        put(draft, descriptor, user.get(), user.get());
    }

    private static void flag(RowDraft draft, ImportField field, FieldDescriptor<CompanyForm> descriptor, String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            draft.reject(Reason.of(field.code(), "flag", cell));
            return;
        }
        put(draft, descriptor, YES.contains(word), YES.contains(word));
    }

    /** A cell may hold several, one below the other or with semicolons, e-mails and whole phone numbers with commas too. */
    private static void points(RowDraft draft, ImportField field, String cell) {
        PointType type = PointType.ofField(field.key());
        points(type, PointKind.valueOf(kind(field)), cell, draft.form().points(type));
    }

    static void points(PointType type, PointKind kind, String cell, List<PointForm> target) {
        Pattern between = switch (type) {
            case EMAIL -> EMAILS;
            case PHONE -> PHONES;
            default -> OTHERS;
        };
        for (String part : between.split(cell, -1)) {
            if (!part.isBlank()) {
                target.add(new PointForm(kind, part.strip()));
            }
        }
    }

    private static void put(RowDraft draft, FieldDescriptor<CompanyForm> descriptor, Object inForm, Object inColumn) {
        descriptor.write(draft.form(), inForm);
        draft.give(descriptor.column(), inColumn);
    }

    private static String kind(ImportField field) {
        return Objects.requireNonNull(field.kind());
    }

    static String oneLine(String cell, String joint) {
        return cell.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(joint));
    }
}
