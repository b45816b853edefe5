package org.kontor.crm.web.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.importsource.SourceForm;
import org.kontor.crm.web.shell.Problems;
import org.kontor.crm.web.shell.Texts;

/** Numbers and times of a source as they are typed. */
@Dependent
public class SourceTyping implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What stands for once a day among the minutes. */
    static final String DAILY = "daily";

    private static final List<Integer> USUAL = List.of(5, 15, 30, 60, 120, 240, 480, 720);
    private static final String NUMBER = "\\d{1,6}";

    @Inject
    Texts texts;

    private String when = DAILY;
    private @Nullable String time;
    private final Map<String, String> numbers = new HashMap<>();

    void show(SourceForm form) {
        when = form.getEveryMinutes() == null ? DAILY : String.valueOf(form.getEveryMinutes());
        time = form.getDailyAt() == null
                ? "06:00"
                : DateTimeFormatter.ofPattern("HH:mm").format(form.getDailyAt());
        numbers.put("errorPercent", text(form.getErrorPercent()));
        numbers.put("missingPercent", text(form.getMissingPercent()));
        numbers.put("megabytes", text(form.getMegabytes()));
        numbers.put("seconds", text(form.getSeconds()));
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    void read(SourceForm form, Problems problems) {
        boolean daily = when.equals(DAILY);
        form.setEveryMinutes(daily ? null : Integer.valueOf(when));
        form.setDailyAt(null);
        if (daily) {
            try {
                form.setDailyAt(LocalTime.parse(String.valueOf(time).strip()));
            } catch (DateTimeParseException none) {
                problems.add("dailyAt", texts.of("imports.source.error.time"));
            }
        }
        number("errorPercent", form::setErrorPercent, problems);
        number("missingPercent", form::setMissingPercent, problems);
        number("megabytes", form::setMegabytes, problems);
        number("seconds", form::setSeconds, problems);
    }

    private void number(String name, Consumer<@Nullable Integer> set, Problems problems) {
        String typed = String.valueOf(numbers.getOrDefault(name, "")).strip();
        if (typed.isEmpty()) {
            set.accept(null);
        } else if (typed.matches(NUMBER)) {
            set.accept(Integer.valueOf(typed));
        } else {
            problems.add(name, texts.of("imports.source.error.number"));
        }
    }

    /** How often it can be: in minutes, the present ones among them. */
    public List<Integer> getMinutes() {
        return Stream.concat(
                        USUAL.stream(),
                        Stream.of(when).filter(one -> one.matches(NUMBER)).map(Integer::valueOf))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether it is once a day. */
    public boolean isDaily() {
        return when.equals(DAILY);
    }

    public String getWhen() {
        return when;
    }

    public void setWhen(String when) {
        this.when = when.matches(NUMBER) ? when : DAILY;
    }

    public @Nullable String getTime() {
        return time;
    }

    public void setTime(@Nullable String time) {
        this.time = time;
    }

    /** Limits by their names. */
    public Map<String, String> getNumbers() {
        return numbers;
    }
}
