package org.kontor.crm.web.custom;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomOption;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.shared.RecordRef;

/** One custom field of a form while it is typed in. */
public class CustomInput implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String HOME = "PLN";

    private final CustomField field;
    private final List<CustomOption> options;
    private final @Nullable RecordRef record;
    private @Nullable String text = "";
    private String currency = HOME;
    private List<String> chosen = new ArrayList<>();
    private @Nullable Pick pick;
    private List<Pick> picks = new ArrayList<>();

    /**
     * An input with nothing in it.
     *
     * @param held what the record has: options out of use among it are still offered
     * @param record the record, null for a new one
     */
    CustomInput(CustomField field, List<String> held, @Nullable RecordRef record) {
        this.field = field;
        this.record = record;
        this.options = field.options().stream()
                .filter(option -> !option.retired() || held.contains(option.code()))
                .toList();
    }

    /** The field. */
    public CustomField getField() {
        return field;
    }

    /** The record whose files it takes, null for a new one. */
    public @Nullable RecordRef getRecord() {
        return record;
    }

    /** Where files for it are sent, below the application's own address. */
    public String getUpload() {
        return "/files/" + field.entity() + "/" + (record == null ? "new" : Long.toString(record.id()));
    }

    /** What a list offers. */
    public List<CustomOption> getOptions() {
        return options;
    }

    /** How it is typed in: line, lines, choice, choices, flag, date, moment, money, pick, picks, file or files. */
    public String getLook() {
        boolean several = field.multiple();
        return switch (field.type()) {
            case LIST -> several ? "choices" : "choice";
            case USER, RECORD -> several ? "picks" : "pick";
            case FILE -> several ? "files" : "file";
            case FLAG -> "flag";
            case MULTILINE -> "lines";
            case MONEY -> several ? "lines" : "money";
            case DATE -> several ? "lines" : "date";
            case MOMENT -> several ? "lines" : "moment";
            case TEXT, INTEGER, DECIMAL, LINK, ADDRESS -> several ? "lines" : "line";
        };
    }

    /** Keyboard of a phone that fits. */
    public String getKeyboard() {
        return switch (field.type()) {
            case INTEGER -> "numeric";
            case DECIMAL, MONEY -> "decimal";
            case LINK -> "url";
            default -> "text";
        };
    }

    /** Whether several values stand one below the other. */
    public boolean isOnePerLine() {
        return field.multiple() && getLook().equals("lines");
    }

    /** Columns of six that the input takes. */
    public String getSpan() {
        boolean wide = field.type() == CustomType.ADDRESS || field.type() == CustomType.FILE;
        return getLook().equals("lines") || wide ? "4" : "2";
    }

    /** What is typed or chosen; several values one a line. */
    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    /** Currency of a single amount. */
    public String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency == null ? HOME : currency;
    }

    /** Codes of the chosen options, ids of the chosen files. */
    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable List<String> chosen) {
        this.chosen = chosen == null ? new ArrayList<>() : new ArrayList<>(chosen);
    }

    /** The user or record picked. */
    public @Nullable Pick getPick() {
        return pick;
    }

    public void setPick(@Nullable Pick pick) {
        this.pick = pick;
    }

    /** The users or records picked. */
    public List<Pick> getPicks() {
        return picks;
    }

    public void setPicks(@Nullable List<Pick> picks) {
        this.picks = picks == null ? new ArrayList<>() : new ArrayList<>(picks);
    }
}
