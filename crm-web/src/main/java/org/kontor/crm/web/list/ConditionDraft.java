package org.kontor.crm.web.list;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.filter.Asker;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.filter.FilterKind;
import org.kontor.crm.filter.FilterValues;
import org.kontor.crm.filter.Operator;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.web.custom.Pick;
import org.kontor.crm.web.shell.AmountText;

/** What stands in the editor of a condition: one control for each kind of value. */
public class ConditionDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Stands for a person picked by name. */
    private static final String SOMEBODY = "somebody";

    private String first = "";
    private String second = "";
    private String currency = "";
    private List<String> codes = new ArrayList<>();
    private String who = Asker.ME;
    private @Nullable Person person;
    private @Nullable Pick pick;

    /** Takes over what a condition asks. */
    void take(FilterKind kind, Condition condition, @Nullable Person known) {
        List<String> values = condition.values();
        first = values.isEmpty() ? "" : values.get(0);
        second = values.size() > 1 ? values.get(1) : "";
        codes = new ArrayList<>(values);
        person = known;
        who = first.equals(Asker.ME) || first.equals(Asker.MY_DEPARTMENT) ? first : SOMEBODY;
        if (kind == FilterKind.MONEY) {
            currency = FilterValues.amount(first)
                    .map(FilterValues.Amount::currency)
                    .orElse("");
            first = amount(first);
            second = amount(second);
        }
    }

    private static String amount(String value) {
        return FilterValues.amount(value)
                .map(amount -> amount.value().toPlainString())
                .orElse("");
    }

    /** The values asked about; an amount that is none is left as it was typed, to be refused. */
    List<String> values(FilterKind kind, Operator operator, AmountText amounts) {
        if (operator.needsNoValue()) {
            return List.of();
        }
        List<String> typed = operator == Operator.BETWEEN ? List.of(first, second) : List.of(first);
        return switch (kind) {
            case CHOICE -> List.copyOf(codes);
            case USER -> List.of(user());
            case RECORD -> List.of(pick == null ? "" : Long.toString(pick.id()));
            case NUMBER -> typed.stream().map(one -> figure(one, amounts)).toList();
            case MONEY ->
                typed.stream()
                        .map(one -> figure(one, amounts) + (currency.isEmpty() ? "" : " " + currency))
                        .toList();
            default -> typed.stream().map(String::strip).toList();
        };
    }

    private String user() {
        if (!who.equals(SOMEBODY)) {
            return who;
        }
        return person == null ? "" : Long.toString(person.id());
    }

    private static String figure(String typed, AmountText amounts) {
        var read = amounts.isAmount(typed) ? amounts.read(typed) : null;
        return read == null ? typed.strip() : read.toPlainString();
    }

    /** Whether a person is to be picked. */
    public boolean isPicking() {
        return who.equals(SOMEBODY);
    }

    /** The text, the number, the day, the days, the amount; of a range where it begins. */
    public String getFirst() {
        return first;
    }

    public void setFirst(@Nullable String first) {
        this.first = first == null ? "" : first;
    }

    /** Where a range ends. */
    public String getSecond() {
        return second;
    }

    public void setSecond(@Nullable String second) {
        this.second = second == null ? "" : second;
    }

    /** Currency of the amounts, empty for any. */
    public String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency == null ? "" : currency;
    }

    /** Codes of the values of a selection list. */
    public List<String> getCodes() {
        return codes;
    }

    public void setCodes(List<String> codes) {
        this.codes = new ArrayList<>(codes);
    }

    /** {@code me}, {@code my-department} or {@code somebody}. */
    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public @Nullable Person getPerson() {
        return person;
    }

    public void setPerson(@Nullable Person person) {
        this.person = person;
    }

    /** The record asked about. */
    public @Nullable Pick getPick() {
        return pick;
    }

    public void setPick(@Nullable Pick pick) {
        this.pick = pick;
    }
}
