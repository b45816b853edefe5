package org.kontor.crm.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kontor.crm.company.PointCheck;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointType;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.shared.Problem;

/** What can be said of a person and of the role at a company without looking anything up (S-15), for many of them. */
public final class PersonCheck {

    private PersonCheck() {}

    /**
     * Checks what was typed; a name is not asked for.
     *
     * @param role what the person is for the company
     * @param normalized takes the normalised value of each sound point
     * @return every rule that is broken, at its path in the form; the role's is {@code role}
     */
    public static List<Problem> check(ContactForm form, String role, Map<PointForm, String> normalized) {
        List<Problem> problems = new ArrayList<>();
        line("firstName", form.getFirstName(), ContactForm.NAME, problems);
        line("lastName", form.getLastName(), ContactForm.NAME, problems);
        line("position", form.getPosition(), ContactForm.POSITION, problems);
        line("role", role, ContactForm.POSITION, problems);
        for (PointType type : List.of(PointType.PHONE, PointType.EMAIL)) {
            List<PointForm> points = form.points(type);
            PointCheck.check(type, points, problems, normalized);
            for (int i = 0; i < points.size(); i++) {
                tooLong(type.field() + "[" + i + "].value", points.get(i).getValue(), PointForm.LONGEST, problems);
            }
        }
        return problems;
    }

    private static void line(String path, String text, int most, List<Problem> problems) {
        if (!PlainText.isPlain(text.strip())) {
            problems.add(Problem.of(path, "error.characters"));
        }
        tooLong(path, text.strip(), most, problems);
    }

    private static void tooLong(String path, String text, int most, List<Problem> problems) {
        if (text.length() > most) {
            problems.add(Problem.of(path, "error.tooLong", Integer.toString(most)));
        }
    }
}
