package org.kontor.crm.company;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.crm.identifier.EmailAddress;
import org.kontor.crm.identifier.PhoneNumber;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.identifier.WebAddress;
import org.kontor.crm.shared.Problem;

/** What can be said of phones, e-mails, websites and messengers without looking anything up (S-14, B-03). */
public final class PointCheck {

    private PointCheck() {}

    /**
     * Checks all points of one type; those left empty are passed by.
     *
     * @param problems takes every rule that is broken, at its path in the form
     * @param normalized takes the normalised value of each sound point: E.164, lower case, with scheme
     */
    public static void check(
            PointType type, List<PointForm> points, List<Problem> problems, Map<PointForm, String> normalized) {
        for (int i = 0; i < points.size(); i++) {
            if (!points.get(i).getValue().isBlank()) {
                check(type, points.get(i), type.field() + "[" + i + "]", problems, normalized);
            }
        }
    }

    private static void check(
            PointType type, PointForm point, String path, List<Problem> problems, Map<PointForm, String> normalized) {
        if (point.getKind() == null || !type.kinds().contains(point.getKind())) {
            problems.add(Problem.of(path + ".kind", "error.kind"));
        }
        String value = point.getValue().strip();
        if (!PlainText.isPlain(value)) {
            problems.add(Problem.of(path + ".value", "error.characters"));
            return;
        }
        normalise(type, value).ifPresentOrElse(sound -> normalized.put(point, sound), () -> {
            boolean noAt = type == PointType.EMAIL && !value.contains("@");
            problems.add(Problem.of(path + ".value", noAt ? "error.email.noAt" : errorOf(type)));
        });
    }

    private static Optional<String> normalise(PointType type, String value) {
        return switch (type) {
            case PHONE -> PhoneNumber.normalise(value);
            case EMAIL -> EmailAddress.normalise(value);
            case WEBSITE -> WebAddress.normalise(value);
            case MESSENGER -> Optional.of(value);
        };
    }

    private static String errorOf(PointType type) {
        return switch (type) {
            case PHONE -> "error.phone";
            case EMAIL -> "error.email";
            case WEBSITE -> "error.website";
            case MESSENGER -> "error.characters";
        };
    }
}
