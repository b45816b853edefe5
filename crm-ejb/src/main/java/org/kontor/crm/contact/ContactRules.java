package org.kontor.crm.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.company.PointCheck;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointType;
import org.kontor.crm.customfield.CustomCheck;
import org.kontor.crm.field.CustomKeeping;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/** The rules of a contact's form, the same for every path that takes one. */
@Dependent
class ContactRules {

    /** Ways to reach a person. */
    static final List<PointType> POINTS = List.of(PointType.PHONE, PointType.EMAIL, PointType.MESSENGER);

    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);
    private static final List<String> ORDER = Stream.concat(
                    ContactFields.all().stream().map(FieldDescriptor::key),
                    Stream.of("responsibleId", "custom", "companies"))
            .toList();

    @Inject
    Validator validator;

    @Inject
    UserService users;

    @Inject
    Clock clock;

    @Inject
    CustomKeeping custom;

    /**
     * A form that keeps the rules.
     *
     * @param normalized by the point's form, its normalised value
     * @param custom custom values, as the contact's column holds them
     */
    record Checked(ContactForm form, Map<PointForm, String> normalized, JsonObject custom) {}

    /**
     * Checks the form, all but the companies to be linked.
     *
     * @param contact the contact as it stands, null for a new one
     * @throws Invalid naming every field that breaks a rule, in the order of the form
     */
    Checked check(Rights rights, ContactForm form, @Nullable Contact contact) {
        List<Problem> problems = new ArrayList<>();
        Map<PointForm, String> normalized = new HashMap<>();
        validator.validate(form).forEach(violation -> problems.add(problem(violation)));
        name(form).ifPresent(problems::add);
        text("firstName", form.getFirstName(), problems);
        text("lastName", form.getLastName(), problems);
        text("position", form.getPosition(), problems);
        text("externalId", form.getExternalId(), problems);
        POINTS.forEach(type -> PointCheck.check(type, form.points(type), problems, normalized));
        birthday(form.getBirthday()).ifPresent(problems::add);
        responsible(rights, form.getResponsibleId(), contact).ifPresent(problems::add);
        CustomCheck customs = contact == null
                ? custom.check(rights, ContactGuard.ENTITY, form.getCustom(), null, null)
                : custom.check(rights, ContactGuard.ENTITY, form.getCustom(), contact.id, contact.custom);
        problems.addAll(customs.problems());
        links(form.getCompanies(), problems);
        if (!problems.isEmpty()) {
            throw new Invalid(inOrder(problems));
        }
        return new Checked(form, normalized, customs.values());
    }

    private static Optional<Problem> name(ContactForm form) {
        return form.name().isEmpty()
                ? Optional.of(Problem.of("lastName", "contact.error.nameRequired"))
                : Optional.empty();
    }

    private Optional<Problem> birthday(@Nullable LocalDate day) {
        boolean odd = day != null && (day.isBefore(OLDEST) || day.isAfter(LocalDate.now(clock)));
        return odd ? Optional.of(Problem.of("birthday", "contact.error.birthday")) : Optional.empty();
    }

    /** Levels for adding limit whom one may make responsible; who is responsible already may stay. */
    private Optional<Problem> responsible(Rights rights, @Nullable Long userId, @Nullable Contact contact) {
        if (userId == null) {
            return Optional.of(Problem.of("responsibleId", "contact.error.responsibleRequired"));
        }
        if (contact != null && userId.equals(contact.responsibleId)) {
            return Optional.empty();
        }
        boolean active = users.find(userId).filter(UserCard::active).isPresent();
        if (!active || !rights.scope(Entity.CONTACT, Operation.ADD).coversResponsible(userId)) {
            return Optional.of(Problem.of("responsibleId", "company.error.responsible"));
        }
        return Optional.empty();
    }

    private static void links(List<NewLink> links, List<Problem> problems) {
        for (int i = 0; i < links.size(); i++) {
            if (!links.get(i).isBlank()) {
                role("companies[" + i + "].role", links.get(i).getRole(), problems);
            }
        }
    }

    /**
     * What the person is for a company: a line of at most 200 characters.
     *
     * @throws Invalid when it is not
     */
    static void role(String role) {
        List<Problem> problems = new ArrayList<>();
        role("role", role, problems);
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    private static void role(String path, String role, List<Problem> problems) {
        text(path, role, problems);
        if (role.strip().length() > ContactForm.POSITION) {
            problems.add(Problem.of(path, "error.tooLong", Integer.toString(ContactForm.POSITION)));
        }
    }

    private static void text(String path, @Nullable String text, List<Problem> problems) {
        if (text != null && !PlainText.isPlain(text.strip())) {
            problems.add(Problem.of(path, "error.characters"));
        }
    }

    private static List<Problem> inOrder(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparingInt((Problem problem) ->
                                ORDER.indexOf(problem.field().replaceAll("[\\[.].*", "")))
                        .thenComparing(Problem::field))
                .toList();
    }

    private static Problem problem(ConstraintViolation<ContactForm> violation) {
        Object limit = violation.getConstraintDescriptor().getAttributes().get("max");
        String[] parameters = limit == null ? new String[0] : new String[] {limit.toString()};
        return Problem.of(violation.getPropertyPath().toString(), violation.getMessage(), parameters);
    }
}
