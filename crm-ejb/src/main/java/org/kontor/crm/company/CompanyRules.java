package org.kontor.crm.company;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.customfield.CustomCheck;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.picklist.PicklistService;
import org.kontor.crm.requisite.Template;
import org.kontor.crm.requisite.TemplateService;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/** The rules of a company's form, the same for every path that takes one (S-08). */
@Dependent
class CompanyRules {

    @Inject
    ValidatorFactory validators;

    @SuppressWarnings("NullAway.Init") // prepare() makes it
    Validator validator;

    @Inject
    PicklistService picklists;

    @Inject
    UserService users;

    @Inject
    TemplateService templates;

    @Inject
    NipGuard nips;

    @Inject
    LogoGuard logos;

    @Inject
    CompanyCustom custom;

    /**
     * A form that keeps the rules, with what was looked up on the way.
     *
     * @param choices the chosen values by list; a list without a choice is missing
     * @param normalized by the point's form, its normalised value
     * @param requisites those that are not empty
     * @param custom custom values, as the company's column holds them
     */
    record Checked(
            CompanyForm form,
            Map<Picklist, PicklistItem> choices,
            Map<PointForm, String> normalized,
            List<CheckedRequisite> requisites,
            JsonObject custom) {}

    /** Forms are no entities: asking JPA whether their parts are loaded costs more than all the rules together. */
    @PostConstruct
    void prepare() {
        validator = validators
                .usingContext()
                .traversableResolver(new AllReachable())
                .getValidator();
    }

    /**
     * Checks the form.
     *
     * @param company the company as it stands, null for a new one
     * @throws Invalid naming every field that breaks a rule, in the order of the form
     * @throws SameNip when only a reason is missing
     */
    Checked check(Rights rights, CompanyForm form, @Nullable Company company) {
        FormCheck alone = new FormCheck(form);
        List<Problem> problems = broken(form, alone);
        RequisiteCheck requisites = requisites(form, company == null ? Map.of() : company.templatesById());
        problems.addAll(requisites.problems());
        Map<Picklist, PicklistItem> choices = choices(form, company, problems);
        responsible(rights, form.getResponsibleId(), company).ifPresent(problems::add);
        logos.problem(rights, form, company).ifPresent(problems::add);
        CustomCheck customs = custom.check(rights, form, company);
        problems.addAll(customs.problems());
        if (!problems.isEmpty()) {
            throw new Invalid(FormCheck.inOrder(problems));
        }
        Checked checked = new Checked(form, choices, alone.normalized(), requisites.checked(), customs.values());
        nips.pass(rights, checked, company);
        logos.keep(form);
        return checked;
    }

    /** What the form breaks by itself, whoever saves it. */
    CheckedForm check(CompanyForm form, List<CustomField> fields, List<Template> known) {
        FormCheck check = new FormCheck(form);
        List<Problem> problems = broken(form, check);
        RequisiteCheck requisites = new RequisiteCheck(form.getRequisites(), known, Map.of());
        problems.addAll(requisites.problems());
        CheckedForm.Custom customs = CompanyCustom.alone(form, fields, problems);
        return new CheckedForm(
                problems.isEmpty() ? List.of() : FormCheck.inOrder(problems),
                check.normalized(),
                customs,
                requisites.checked().stream().map(CheckedForm.Identity::of).toList());
    }

    private List<Problem> broken(CompanyForm form, FormCheck check) {
        List<Problem> problems = new ArrayList<>();
        validator.validate(form).forEach(violation -> problems.add(problem(violation)));
        problems.addAll(check.problems());
        return problems;
    }

    /** Templates are read only where there is something to hold against them. */
    private RequisiteCheck requisites(CompanyForm form, Map<Long, Long> former) {
        boolean none = form.getRequisites().stream().allMatch(RequisiteForm::isBlank);
        return new RequisiteCheck(form.getRequisites(), none ? List.of() : templates.all(), former);
    }

    private Map<Picklist, PicklistItem> choices(CompanyForm form, @Nullable Company company, List<Problem> problems) {
        Map<Picklist, PicklistItem> choices = new EnumMap<>(Picklist.class);
        Long type = company == null ? null : company.typeId;
        Long industry = company == null ? null : company.industryId;
        Long employees = company == null ? null : company.employeesId;
        choose(choices, Picklist.COMPANY_TYPE, form.getType(), type, "type", problems);
        choose(choices, Picklist.INDUSTRY, form.getIndustry(), industry, "industry", problems);
        choose(choices, Picklist.EMPLOYEES, form.getEmployees(), employees, "employees", problems);
        return choices;
    }

    private void choose(
            Map<Picklist, PicklistItem> choices,
            Picklist list,
            @Nullable String code,
            @Nullable Long current,
            String field,
            List<Problem> problems) {
        if (code == null || code.isBlank()) {
            return;
        }
        Optional<PicklistItem> item = picklists.find(list, code);
        if (item.isEmpty()) {
            problems.add(Problem.of(field, "error.unknownChoice", code));
        } else if (item.get().retired() && !Objects.equals(item.get().id(), current)) {
            problems.add(Problem.of(field, "error.retiredChoice", code));
        } else {
            choices.put(list, item.get());
        }
    }

    /** Levels for adding limit whom one may make responsible; who is responsible already may stay. */
    private Optional<Problem> responsible(Rights rights, @Nullable Long userId, @Nullable Company company) {
        if (userId == null) {
            return Optional.of(Problem.of("responsibleId", "company.error.responsibleRequired"));
        }
        if (company != null && userId.equals(company.responsibleId)) {
            return Optional.empty();
        }
        boolean active = users.find(userId).filter(UserCard::active).isPresent();
        if (!active || !rights.scope(Entity.COMPANY, Operation.ADD).coversResponsible(userId)) {
            return Optional.of(Problem.of("responsibleId", "company.error.responsible"));
        }
        return Optional.empty();
    }

    private static Problem problem(ConstraintViolation<CompanyForm> violation) {
        Object limit = violation.getConstraintDescriptor().getAttributes().get("max");
        String[] parameters = limit == null ? new String[0] : new String[] {limit.toString()};
        return Problem.of(violation.getPropertyPath().toString(), violation.getMessage(), parameters);
    }
}
