package org.kontor.crm.contact;

import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointType;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/** Carries values between form, card and entity. */
@Dependent
class ContactMapper {

    ContactForm form(ContactCard card) {
        ContactForm form = new ContactForm();
        form.setVersion(card.version());
        form.setFirstName(card.firstName());
        form.setLastName(card.lastName());
        form.setPosition(card.position());
        card.points().forEach(point -> {
            PointForm row = new PointForm(point.kind(), point.value());
            row.setId(point.id());
            form.points(point.type()).add(row);
        });
        form.setBirthday(card.birthday());
        form.setResponsibleId(card.responsible().id());
        form.setAvailableToEveryone(card.availableToEveryone());
        form.setExternalId(card.externalId());
        form.setCustom(card.custom().texts());
        return form;
    }

    Contact apply(ContactRules.Checked checked, Contact contact) {
        ContactForm form = checked.form();
        String first = form.getFirstName().strip();
        String last = form.getLastName().strip();
        if (!first.equals(contact.firstName) || !last.equals(contact.lastName)) {
            contact.rename(first, last);
        }
        contact.describe(orNull(form.getPosition()), form.getBirthday(), orNull(form.getExternalId()));
        contact.assign(Objects.requireNonNull(form.getResponsibleId()), form.isAvailableToEveryone());
        contact.customise(checked.custom());
        contact.keep(points(checked, contact));
        return contact;
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static List<ContactPoint> points(ContactRules.Checked checked, Contact contact) {
        Map<Long, ContactPoint> former = contact.pointsById();
        List<ContactPoint> kept = new ArrayList<>();
        for (PointType type : ContactRules.POINTS) {
            List<PointForm> rows = checked.form().points(type);
            for (int i = 0; i < rows.size(); i++) {
                String normalized = checked.normalized().get(rows.get(i));
                if (normalized != null) {
                    String path = type.field() + "[" + i + "].id";
                    Long id = rows.get(i).getId();
                    ContactPoint point = id == null ? new ContactPoint(contact, type) : former.remove(id);
                    if (point == null || point.type != type) {
                        throw new Invalid(List.of(Problem.of(path, "error.unknownPart")));
                    }
                    point.set(rows.get(i), normalized, i);
                    kept.add(point);
                }
            }
        }
        return kept;
    }
}
