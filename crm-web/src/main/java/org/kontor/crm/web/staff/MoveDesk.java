package org.kontor.crm.web.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.staff.Department;
import org.kontor.crm.staff.DepartmentForm;
import org.kontor.crm.staff.DepartmentMove;
import org.kontor.crm.staff.DepartmentSettings;
import org.kontor.crm.staff.RoleRef;
import org.kontor.crm.staff.StaffChange;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** Moving a department: where to, whom that touches, and the act. */
@Named
@ViewScoped
public class MoveDesk implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int NAMED = 5;
    private static final long TOP = 0;

    @Inject
    Me me;

    @Inject
    DepartmentSettings settings;

    @Inject
    DepartmentsView view;

    @Inject
    HttpServletRequest request;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private @Nullable Department moving;
    private long target;
    private @Nullable DepartmentMove effect;
    private @Nullable String problem;

    /** Opens the dialog for the department the request names, with the place it was dropped on or moved to by keys. */
    public void ask() {
        view.load();
        moving = view.asked("id").orElse(null);
        effect = null;
        problem = moving == null ? texts.of("settings.departments.gone") : null;
        if (moving != null) {
            target = wanted(moving);
            look();
        }
    }

    private long wanted(Department department) {
        Optional<Department> named = view.asked("to");
        return named.map(Department::id).orElseGet(() -> switch (String.valueOf(request.getParameter("way"))) {
            case "out" -> parent(department).map(Department::parentId).orElse(TOP);
            case "in" -> sisterAbove(department).map(Department::id).orElse(place(department));
            default -> place(department);
        });
    }

    private static long place(Department department) {
        return Objects.requireNonNullElse(department.parentId(), TOP);
    }

    private Optional<Department> parent(Department department) {
        return view.getRows().stream()
                .filter(one -> Objects.equals(one.id(), department.parentId()))
                .findFirst();
    }

    /** The sister that stands right above. */
    private Optional<Department> sisterAbove(Department department) {
        List<Department> sisters = view.getRows().stream()
                .filter(one -> Objects.equals(one.parentId(), department.parentId()))
                .toList();
        int at = sisters.indexOf(department);
        return at > 0 ? Optional.of(sisters.get(at - 1)) : Optional.empty();
    }

    /** Tells whom the move to the chosen place would touch. */
    public void look() {
        problem = null;
        effect = null;
        Department department = Objects.requireNonNull(moving);
        if (target == place(department)) {
            return;
        }
        try {
            effect = settings.preview(me.rights(), department.id(), parentId());
        } catch (Invalid refused) {
            problem = texts.of(refused.problems().get(0));
        }
    }

    /** Moves it. */
    public void move() {
        Department department = Objects.requireNonNull(moving);
        DepartmentForm form = DepartmentForm.of(department);
        form.setParentId(parentId());
        try {
            StaffChange change = settings.save(me.act(), department.id(), form);
            if (change.changeSetId() != null) {
                toasts.say(texts.of("settings.departments.said.moved", department.name()), change.changeSetId());
            }
        } catch (Invalid refused) {
            problem = texts.of(refused.problems().get(0));
        } catch (SettingsForbidden taken) {
            throw taken;
        } catch (BusinessException refused) {
            problem = texts.of(refused);
        }
        view.load();
        view.focus("move:" + department.id());
    }

    private @Nullable Long parentId() {
        return target == TOP ? null : Long.valueOf(target);
    }

    /** Places it can stand below: all but itself and what stands below it. */
    public List<Department> getPlaces() {
        if (moving == null) {
            return List.of();
        }
        Set<Long> branch = new HashSet<>(Set.of(moving.id()));
        List<Department> places = new ArrayList<>();
        // each stands after the one above it
        for (Department one : view.getRows()) {
            if (branch.contains(one.id()) || (one.parentId() != null && branch.contains(one.parentId()))) {
                branch.add(one.id());
            } else {
                places.add(one);
            }
        }
        return places;
    }

    /** One for each step that a department stands below the top. */
    public List<Integer> steps(Department department) {
        return IntStream.range(0, department.depth()).boxed().toList();
    }

    /** A place's name, as far to the right as it stands below the top. */
    public String label(Department department) {
        return DepartmentChoices.indented(department);
    }

    /** Some names, and how many more. */
    public String names(List<Person> people) {
        String named =
                String.join(", ", people.stream().limit(NAMED).map(Person::name).toList());
        return people.size() <= NAMED ? named : texts.of("settings.departments.andMore", named, people.size() - NAMED);
    }

    /** Names of roles. */
    public String roles(List<RoleRef> roles) {
        return String.join(
                ", ", roles.stream().map(role -> role.name(me.getLanguage())).toList());
    }

    /** The department, null before one was asked for. */
    public @Nullable Department getMoving() {
        return moving;
    }

    /** The department it shall stand below, 0 for the top. */
    public long getTarget() {
        return target;
    }

    public void setTarget(long target) {
        this.target = target;
    }

    /** Whom the move would touch, null where it changes nothing or cannot be made. */
    public @Nullable DepartmentMove getEffect() {
        return effect;
    }

    /** Why it cannot be moved there, null when it can. */
    public @Nullable String getProblem() {
        return problem;
    }
}
