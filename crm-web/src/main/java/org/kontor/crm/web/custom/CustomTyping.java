package org.kontor.crm.web.custom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.customfield.CustomValues;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.web.shell.Formats;
import org.kontor.crm.web.shell.Me;

/** Carries custom values between the texts of a form and what its reader types, in the reader's language and zone. */
@Named
@RequestScoped
public class CustomTyping {

    private static final String GROUPED_BY_COMMA = "-?\\d{1,3}(,\\d{3})+(\\.\\d+)?";

    @Inject
    Me me;

    @Inject
    Formats formats;

    @Inject
    CustomPicks picks;

    /**
     * Inputs that show a form's values.
     *
     * @param fields the fields in use
     * @param texts the form's values by the field's key
     * @param record the record that is edited, null for a new one
     */
    public CustomInputs open(List<CustomField> fields, Map<String, List<String>> texts, @Nullable RecordRef record) {
        return open("custom", fields, texts, record);
    }

    /**
     * The same for a second form of a page. What the reader may not set has no input: in the form it stays as it is.
     *
     * @param name what ids of its elements begin with, as the tag that shows them says
     */
    public CustomInputs open(
            String name, List<CustomField> fields, Map<String, List<String>> texts, @Nullable RecordRef record) {
        return new CustomInputs(
                name,
                fields.stream()
                        .filter(this::isTyped)
                        .map(field -> input(field, texts.getOrDefault(field.key(), List.of()), record))
                        .toList());
    }

    /**
     * Gives a form the fields that were made meanwhile.
     *
     * @param texts the form's values by the field's key
     * @param fresh whether it is the form of a new record, which starts with the fields' defaults
     */
    public void complete(Map<String, List<String>> texts, List<CustomField> fields, boolean fresh) {
        fields.stream()
                .filter(this::isTyped)
                .forEach(field -> texts.putIfAbsent(field.key(), fresh ? field.defaults() : List.of()));
    }

    private boolean isTyped(CustomField field) {
        return !me.fixed(field.entity().toUpperCase(Locale.ROOT), field.path());
    }

    /** What is typed, as a form carries it. */
    public Map<String, List<String>> read(CustomInputs inputs) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        inputs.byKey().forEach((key, input) -> texts.put(key, texts(input)));
        return texts;
    }

    private CustomInput input(CustomField field, List<String> texts, @Nullable RecordRef record) {
        CustomInput input = new CustomInput(field, texts, record);
        switch (input.getLook()) {
            case "choices", "files" -> input.setChosen(texts);
            case "pick" ->
                input.setPick(picks.named(field, texts).stream().findFirst().orElse(null));
            case "picks" -> input.setPicks(picks.named(field, texts));
            case "money" -> texts.stream().findFirst().ifPresent(text -> money(input, text));
            default ->
                input.setText(texts.stream().map(text -> shown(input, text)).collect(Collectors.joining("\n")));
        }
        return input;
    }

    private void money(CustomInput input, String text) {
        TypedAmount amount = TypedAmount.of(text);
        input.setText(isFigure(amount.figure()) ? figure(amount.figure(), true) : amount.figure());
        if (!amount.currency().isEmpty()) {
            input.setCurrency(amount.currency());
        }
    }

    /** A text of the form as the reader types it; what is none of its type stays as it is. */
    private String shown(CustomInput input, String text) {
        CustomField field = input.getField();
        return switch (field.type()) {
            case INTEGER, DECIMAL -> isFigure(text) ? figure(text, false) : text;
            case MONEY -> {
                String figure = TypedAmount.of(text).figure();
                yield isFigure(figure) ? figure(figure, true) + text.substring(figure.length()) : text;
            }
            case DATE ->
                field.multiple() && text.matches("\\d{4}-\\d{2}-\\d{2}") ? formats.date(LocalDate.parse(text)) : text;
            case MOMENT -> moment(field, text);
            default -> text;
        };
    }

    private String moment(CustomField field, String text) {
        return CustomValues.moment(text, me.zone())
                .map(Instant::parse)
                .map(instant -> field.multiple()
                        ? formats.moment(instant)
                        : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                                instant.truncatedTo(ChronoUnit.MINUTES).atZone(me.zone())))
                .orElse(text);
    }

    private List<String> texts(CustomInput input) {
        String typed = input.getText() == null ? "" : input.getText();
        return switch (input.getLook()) {
            case "choices", "files" -> input.getChosen();
            case "pick" ->
                Stream.ofNullable(input.getPick())
                        .map(pick -> Long.toString(pick.id()))
                        .toList();
            case "picks" ->
                input.getPicks().stream().map(pick -> Long.toString(pick.id())).toList();
            case "money" -> typed.isBlank() ? List.of() : List.of(number(typed) + " " + input.getCurrency());
            case "lines" ->
                input.isOnePerLine()
                        ? typed.lines()
                                .filter(line -> !line.isBlank())
                                .map(line -> said(input.getField(), line))
                                .toList()
                        : Stream.of(typed.replace("\r\n", "\n"))
                                .filter(text -> !text.isBlank())
                                .toList();
            default -> typed.isBlank() ? List.of() : List.of(said(input.getField(), typed.strip()));
        };
    }

    private String said(CustomField field, String typed) {
        if (field.type() == CustomType.MOMENT) {
            return CustomValues.moment(typed, me.zone()).orElse(typed.strip());
        }
        return switch (field.type()) {
            case INTEGER, DECIMAL, MONEY -> number(typed);
            default -> typed.strip();
        };
    }

    /** A single comma is a decimal one in Polish and a group in English. */
    private String number(String typed) {
        String text = typed.strip();
        boolean grouped =
                me.getLanguage().equals("en") && text.replaceAll("\\s.*", "").matches(GROUPED_BY_COMMA);
        return grouped ? text.replace(",", "") : text;
    }

    private String figure(String text, boolean amount) {
        BigDecimal value = new BigDecimal(text);
        int scale = Math.max(0, value.stripTrailingZeros().scale());
        return formats.figure(value, amount && scale > 0 ? 2 : scale);
    }

    private static boolean isFigure(String text) {
        return text.matches("-?\\d{1,40}(\\.\\d{1,40})?");
    }

    /** Offers users or records for the input that asks. */
    public List<Pick> offered(String typed) {
        UIComponent asking = UIComponent.getCurrentComponent(FacesContext.getCurrentInstance());
        CustomInput input =
                (CustomInput) Objects.requireNonNull(asking.getAttributes().get("input"));
        return picks.offered(input.getField(), typed);
    }
}
