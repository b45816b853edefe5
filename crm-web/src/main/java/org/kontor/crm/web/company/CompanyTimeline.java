package org.kontor.crm.web.company;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.change.Cause;
import org.kontor.crm.company.CompanyChange;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.web.custom.ValueWords;
import org.kontor.crm.web.shell.Formats;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** Tells a company's history in the reader's words, grouped by the reader's days (S-34). */
@Named
@RequestScoped
public class CompanyTimeline {

    /**
     * One day of the timeline.
     *
     * @param title the day in words
     * @param changes newest first
     */
    public record Day(String title, List<CompanyChange> changes) {}

    @Inject
    Me me;

    @Inject
    Formats formats;

    @Inject
    Texts texts;

    @Inject
    ValueWords valueWords;

    @Inject
    UserService users;

    /** The changes by day, newest first. */
    public List<Day> days(List<CompanyChange> changes) {
        Map<LocalDate, List<CompanyChange>> byDay = new LinkedHashMap<>();
        for (CompanyChange change : changes) {
            byDay.computeIfAbsent(formats.dayOf(change.at()), day -> new ArrayList<>())
                    .add(change);
        }
        return byDay.entrySet().stream()
                .map(day -> new Day(formats.day(day.getKey()), day.getValue()))
                .toList();
    }

    /** Who did what, as the first words of an entry: Zmiana: Anna Kowalczyk. */
    public String headline(CompanyChange change) {
        String kind = switch (change.kind()) {
            case CREATED -> "company.history.created";
            case CHANGED -> "company.history.changed";
            case DELETED -> "company.history.deleted";
        };
        return texts.of(kind) + (me.getLanguage().equals("pl") ? ": " : " ") + actor(change);
    }

    /** Where nobody stood behind an act, history's own word for it is said in the reader's language. */
    private String actor(CompanyChange change) {
        return switch (change.cause()) {
            case SYSTEM, DEMO -> texts.of("company.actor." + change.cause().name());
            default -> texts.actor(change.actor(), change.consoleUser());
        };
    }

    /** Why. */
    public String cause(CompanyChange change) {
        String reason =
                texts.of("company.cause." + change.cause().name(), String.valueOf(change.causeRef()), whoLeft(change));
        return change.note() == null ? reason : reason + ", " + change.note();
    }

    /**
     * Where in an import's file it stands, behind the cause.
     *
     * @param lines by import, the line; null where nobody asked
     */
    public String place(CompanyChange change, @Nullable Map<Long, Long> lines) {
        Long line = lines == null || change.cause() != Cause.IMPORT ? null : lines.get(change.causeRef());
        return line == null ? "" : texts.of("company.history.line", line);
    }

    private String whoLeft(CompanyChange change) {
        Long reference = change.causeRef();
        return change.cause() == Cause.HANDOVER && reference != null
                ? users.find(reference).map(UserCard::name).orElse("")
                : "";
    }

    /** Icon of an entry. */
    public String icon(CompanyChange change) {
        if (change.cause() == Cause.UNDO) {
            return "undo";
        }
        if (change.cause() == Cause.IMPORT) {
            return "import";
        }
        return switch (change.kind()) {
            case CREATED -> "plus";
            case CHANGED -> "pencil";
            case DELETED -> "trash";
        };
    }

    /** Tone of that icon. */
    public String tone(CompanyChange change) {
        return switch (change.kind()) {
            case CREATED -> "ok";
            case CHANGED -> change.cause() == Cause.UNDO ? "vio" : "none";
            case DELETED -> "err";
        };
    }

    /** Whether this entry can be taken back from here; what touched other records too is taken back where it was done. */
    public boolean undoable(CompanyChange change) {
        return change.kind() == CompanyChange.Kind.CHANGED && change.alone();
    }

    /** Label of a field. */
    public String label(CompanyChange.Field field) {
        return field.label() == null
                ? texts.of(field.labelKey())
                : field.label().label(me.getLanguage());
    }

    /** The stored picture a value is, null for a value of words. */
    public @Nullable Long picture(FieldValue value) {
        return value instanceof FieldValue.Image image ? Long.valueOf(image.fileId()) : null;
    }

    /** A value in words. */
    public String words(FieldValue value) {
        return valueWords.of(value);
    }
}
