package org.kontor.crm.web.list;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.batch.bulk.BulkJobs;
import org.kontor.crm.bulk.BulkRun;
import org.kontor.crm.bulk.BulkRun.Status;
import org.kontor.crm.bulk.BulkService;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;
import org.kontor.crm.listing.BulkChange;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.picklist.PicklistService;
import org.kontor.crm.web.custom.CustomPicks;
import org.kontor.crm.web.custom.Pick;
import org.kontor.crm.web.shell.Here;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** An act on many records that goes on by itself: how far it is, what it did, the way back (B-06). */
@Named
@ViewScoped
public class BulkRunView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    Texts texts;

    @Inject
    BulkService runs;

    @Inject
    BulkJobs jobs;

    @Inject
    UserService users;

    @Inject
    PicklistService picklists;

    @Inject
    Listings listings;

    @Inject
    CustomPicks picks;

    private @Nullable Long id;
    private @Nullable BulkRun run;

    /** Reads the run. */
    public void load() {
        run = runs.run(me.rights(), Objects.requireNonNull(id));
    }

    /** Looks how far the run is; when it has come to its end the page shows the result. */
    public void look() {
        load();
        if (!getRun().isActive()) {
            Here.showAnew();
        }
    }

    /** Lets the run go on from where it stands. */
    public void goOn() {
        runs.goOn(me.act(), getRun().id());
        jobs.start(getRun().id());
        Here.showAnew();
    }

    /** The act in words: {@code Typ firmy: Partner}. */
    public String getWhat() {
        BulkChange change = getRun().change();
        if (change == null) {
            return said("run.delete");
        }
        // a custom field may have been taken out of use since
        return field(change)
                .map(field -> texts.of("company.run.change", texts.label(field), value(field, change)))
                .orElseGet(() ->
                        texts.of("company.run.change", change.field(), Objects.requireNonNullElse(change.value(), "")));
    }

    private Optional<? extends FieldDescriptor<?>> field(BulkChange change) {
        return listing().bulk().changeable(me.rights()).stream()
                .filter(one -> one.key().equals(change.field()))
                .findFirst();
    }

    private String value(FieldDescriptor<?> field, BulkChange change) {
        String value = change.value();
        Picklist list = field.picklist();
        if (value == null) {
            return texts.of("company.bulk.none");
        }
        if (field.custom() != null) {
            return value.lines().map(line -> words(field.custom(), line)).collect(Collectors.joining(", "));
        }
        if (field.type() == FieldType.RECORD) {
            return picks.named("contact", List.of(value)).stream()
                    .map(Pick::name)
                    .findFirst()
                    .orElse(value);
        }
        if (list != null) {
            return picklists
                    .find(list, value)
                    .map(item -> item.label(me.getLanguage()))
                    .orElse(value);
        }
        return change.field().equals("responsible")
                ? users.find(Long.parseLong(value)).map(UserCard::name).orElse(value)
                : texts.of(value.equals("true") ? "company.page.yes" : "company.page.no");
    }

    private String words(CustomField field, String text) {
        return switch (field.type()) {
            case LIST ->
                field.option(text).map(option -> option.label(me.getLanguage())).orElse(text);
            case USER -> users.find(Long.parseLong(text)).map(UserCard::name).orElse(text);
            case RECORD ->
                picks.named(String.valueOf(field.target()), List.of(text)).stream()
                        .map(Pick::name)
                        .findFirst()
                        .orElseGet(() -> texts.of("company.filter.value.record", text));
            case FLAG -> texts.of(text.equals("true") ? "company.page.yes" : "company.page.no");
            default -> text;
        };
    }

    /** A text that every kind of record has, in the words of the run's. */
    public String said(String key, @Nullable Object... values) {
        return texts.of(getRun().list() + "." + key, values);
    }

    private Listing listing() {
        return listings.of(getRun().list());
    }

    /** How many records changed or went, in words. */
    public String getDone() {
        return getRun().change() == null
                ? said("list.deleted", getRun().done())
                : said("bulk.changed", getRun().done());
    }

    /** Why it did not come to its end. */
    public String getFailure() {
        return texts.of(Objects.requireNonNullElse(getRun().failure(), "bulk.error.stopped"));
    }

    /** Whether it is at its end. */
    public boolean isCompleted() {
        return getRun().status() == Status.COMPLETED;
    }

    /** How far it is, in whole per cent. */
    public long getPercent() {
        long planned = Math.max(1, getRun().planned());
        return Math.min(100, 100 * getRun().done() / planned);
    }

    /** Per cent in steps of 25, read out to those who do not see the bar. */
    public long getQuarter() {
        return getPercent() / 25 * 25;
    }

    /** The run. */
    public BulkRun getRun() {
        return Objects.requireNonNull(run);
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }
}
