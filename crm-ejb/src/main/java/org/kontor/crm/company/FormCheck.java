package org.kontor.crm.company;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.identifier.Currencies;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.shared.Problem;

/** What can be said of a company's form without looking anything up. Points and addresses left empty are passed by. */
class FormCheck {

    private final List<Problem> problems = new ArrayList<>();
    private final Map<PointForm, String> normalized = new HashMap<>();

    FormCheck(CompanyForm form) {
        text("name", form.getName());
        text("externalId", form.getExternalId());
        MoneyForm revenue = form.getRevenue();
        if (revenue.getAmount() != null && !Currencies.codes().contains(revenue.getCurrency())) {
            problems.add(Problem.of("revenue.currency", "error.money.currency", revenue.getCurrency()));
        }
        for (PointType type : PointType.values()) {
            PointCheck.check(type, form.points(type), problems, normalized);
        }
        for (int i = 0; i < form.getAddresses().size(); i++) {
            address(form.getAddresses().get(i), "addresses[" + i + "]", problems);
        }
        text("duplicateReason", form.getDuplicateReason());
    }

    List<Problem> problems() {
        return problems;
    }

    /** By the point's form, its normalised value; points left empty are missing. */
    Map<PointForm, String> normalized() {
        return normalized;
    }

    /** In the order of the form's fields, so that the first problem named is the first one seen. */
    static List<Problem> inOrder(List<Problem> problems) {
        List<String> order = Stream.concat(
                        CompanyFields.all().stream().map(FieldDescriptor::key),
                        Stream.of("responsibleId", "custom", "duplicateReason"))
                .toList();
        return problems.stream()
                .sorted(Comparator.comparingInt((Problem problem) ->
                                order.indexOf(problem.field().replaceAll("[\\[.].*", "")))
                        .thenComparing(Problem::field))
                .toList();
    }

    static void address(AddressForm address, String path, List<Problem> problems) {
        if (!address.getText().isBlank()) {
            if (address.getKind() == null) {
                problems.add(Problem.of(path + ".kind", "error.kind"));
            }
            text(path + ".text", address.getText(), problems);
        }
    }

    private boolean text(String path, @Nullable String text) {
        return text(path, text, problems);
    }

    private static boolean text(String path, @Nullable String text, List<Problem> problems) {
        boolean plain = text == null || PlainText.isPlain(text.strip());
        if (!plain) {
            problems.add(Problem.of(path, "error.characters"));
        }
        return plain;
    }
}
