package org.kontor.crm.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointType;
import org.kontor.crm.contact.ContactForm;
import org.kontor.crm.identifier.TextFold;

/** One of the people that a row names (S-15). */
final class PersonDraft {

    static final List<PointType> TYPES = List.of(PointType.PHONE, PointType.EMAIL);

    final ContactForm form = new ContactForm();
    String whole = "";
    String role = "";
    boolean isSplit;

    /** A position or a role alone names nobody: where they are defaults, they are the same in each row. */
    boolean isNobody() {
        return form.name().isEmpty()
                && TYPES.stream().allMatch(type -> form.points(type).isEmpty());
    }

    /**
     * Takes the names out of the cell that has both, or the one that has no cell of its own filled.
     *
     * @return false when that cell says somebody else than the name that is there
     */
    boolean takeWhole() {
        if (whole.isEmpty() || isFullyNamed() || TextFold.fold(whole).equals(folded())) {
            return true;
        }
        PersonName name = PersonName.of(whole);
        if (form.name().isEmpty()) {
            form.setFirstName(name.first());
            form.setLastName(name.last());
            isSplit = true;
            return true;
        }
        boolean lacksLast = lastFolded().isEmpty();
        String same = TextFold.fold(lacksLast ? name.first() : name.last());
        if (lacksLast) {
            form.setLastName(name.last());
        } else {
            form.setFirstName(name.first());
        }
        return same.isEmpty() || same.equals(lacksLast ? firstFolded() : lastFolded());
    }

    /** The folded name; empty where there is none. */
    String folded() {
        return TextFold.fold(form.name());
    }

    String firstFolded() {
        return folded(form.getFirstName());
    }

    String lastFolded() {
        return folded(form.getLastName());
    }

    /** Whether first and last name are known. */
    boolean isFullyNamed() {
        return !firstFolded().isEmpty() && !lastFolded().isEmpty();
    }

    /**
     * Whether both stand for one person: by their name, or by an e-mail where one of them has no name, or has a part of the
     * other's. {@code import_people_merged} says the same of several rows.
     */
    boolean isSameAs(PersonDraft other, Map<PointForm, String> normalized) {
        if (!folded().isEmpty() && folded().equals(other.folded())) {
            return true;
        }
        return (isLessOf(other) || other.isLessOf(this))
                && emails(normalized).stream().anyMatch(Set.copyOf(other.emails(normalized))::contains);
    }

    private boolean isLessOf(PersonDraft other) {
        return folded().isEmpty()
                || (!isFullyNamed()
                        && other.isFullyNamed()
                        && (folded().equals(other.firstFolded()) || folded().equals(other.lastFolded())));
    }

    /** Takes from a later one what this one lacks. */
    void takeFrom(PersonDraft other) {
        boolean isBetterNamed = other.isFullyNamed() ? !isFullyNamed() : folded().isEmpty();
        if (isBetterNamed) {
            form.setFirstName(other.form.getFirstName());
            form.setLastName(other.form.getLastName());
            isSplit = other.isSplit;
        }
        if (isEmpty(form.getPosition())) {
            form.setPosition(other.form.getPosition());
        }
        if (role.isEmpty()) {
            role = other.role;
        }
        TYPES.forEach(type -> form.points(type).addAll(other.form.points(type)));
    }

    /** Normalised e-mails, each once. */
    List<String> emails(Map<PointForm, String> normalized) {
        return form.points(PointType.EMAIL).stream()
                .filter(normalized::containsKey)
                .map(normalized::get)
                .distinct()
                .toList();
    }

    private static String folded(@Nullable String name) {
        return name == null ? "" : TextFold.fold(name);
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }
}
