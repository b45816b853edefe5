package org.kontor.crm.staff;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.platform.SqlFailure;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.RecordRef;

/**
 * Door to the tree of departments for administrators. Open to every caller, because rights are values here: whose
 * roles do not open the settings is refused with {@link SettingsForbidden}. Administrators act one after the other; the
 * database itself refuses a department below itself.
 */
@Stateless
@Recorded
@PermitAll
public class DepartmentSettings {

    static final String ENTITY = "department";

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Inject
    StaffQueries staff;

    @Inject
    DepartmentQueries queries;

    /** The whole tree, each department after the one above it, sisters by name. */
    public List<Department> tree(Rights rights) {
        rights.requireSettings();
        return queries.all();
    }

    /**
     * One department.
     *
     * @throws NotFound when there is none with this id
     */
    public Department department(Rights rights, long id) {
        rights.requireSettings();
        return known(queries.tree(), id);
    }

    /**
     * Adds a department.
     *
     * @throws Invalid naming every field that breaks a rule
     */
    public StaffChange add(Act act, DepartmentForm form) {
        require(problems(begin(act), 0, form));
        return done(queries.insert(AccountRules.text(form.getName()), form.getParentId(), form.getHeadId()));
    }

    /**
     * Saves a department: name, place, head.
     *
     * @throws EditConflict when the form's version is no longer the department's
     * @throws Invalid naming every field that breaks a rule
     * @throws BusinessException when nobody would be left who may change settings
     */
    public StaffChange save(Act act, long id, DepartmentForm form) {
        DepartmentTree tree = begin(act);
        Department now = known(tree, id);
        if (now.version() != form.getVersion()) {
            throw conflict(now);
        }
        require(problems(tree, id, form));
        queries.update(id, AccountRules.text(form.getName()), form.getParentId(), form.getHeadId());
        access.requireAdministrator();
        return done(id);
    }

    /**
     * Whom a move would affect.
     *
     * @param parentId the department it would stand below, null for the top
     * @throws Invalid when it cannot stand there
     */
    public DepartmentMove preview(Rights rights, long id, @Nullable Long parentId) {
        rights.requireSettings();
        DepartmentTree tree = queries.tree();
        DepartmentForm form = DepartmentForm.of(known(tree, id));
        form.setParentId(parentId);
        require(tree.problems(id, form));
        List<Department> newly = tree.newlyAbove(id, parentId);
        List<Department> former = tree.noMoreAbove(id, parentId);
        Set<Long> branch = tree.branch(id);
        boolean empty = queries.people(branch, false).isEmpty();
        return new DepartmentMove(
                queries.people(branch, true),
                empty ? List.of() : reaching(rights, newly),
                empty ? List.of() : reaching(rights, former),
                roles(newly, former),
                roles(former, newly));
    }

    private List<Person> reaching(Rights rights, List<Department> departments) {
        return access.reachingBelow(
                rights, departments.stream().map(Department::id).toList());
    }

    /** Roles of some departments that none of the others gives. */
    private static List<RoleRef> roles(Collection<Department> some, Collection<Department> others) {
        List<RoleRef> roles = new ArrayList<>(
                some.stream().flatMap(one -> one.roles().stream()).distinct().toList());
        others.forEach(other -> roles.removeAll(other.roles()));
        return roles;
    }

    /**
     * Deletes a department that nobody belongs to and under which none stands. Roles given to it go with it.
     *
     * @param version the version the caller has seen, null for whatever there is
     * @throws EditConflict when that is no longer the department's version
     * @throws BusinessException naming what stands in the way
     */
    public StaffChange delete(Act act, long id, @Nullable Long version) {
        DepartmentTree tree = begin(act);
        Department department = known(tree, id);
        if (version != null && version != department.version()) {
            throw conflict(department);
        }
        if (department.people() + department.inactive() + tree.below(id) > 0) {
            throw notEmpty(department, tree.below(id));
        }
        try {
            queries.delete(id);
        } catch (SqlFailure failure) {
            // somebody has come since it was looked at
            throw failure.isReferenced() ? new BusinessException("department.error.referenced") : failure;
        }
        return done(id);
    }

    /** Who changed a department last, and when: what to tell whoever has seen an older version. */
    public EditConflict conflict(Rights rights, long id) {
        rights.requireSettings();
        return conflict(known(queries.tree(), id));
    }

    private EditConflict conflict(Department now) {
        return changes.conflict(new RecordRef(ENTITY, now.id()), now.version());
    }

    /** Others' acts come before or behind; whose rights were taken meanwhile is refused. */
    private DepartmentTree begin(Act act) {
        staff.lock();
        access.rightsOf(act.userId()).requireSettings();
        return queries.tree();
    }

    private List<Problem> problems(DepartmentTree tree, long id, DepartmentForm form) {
        List<Problem> problems = new ArrayList<>(tree.problems(id, form));
        Long head = form.getHeadId();
        if (head != null && !queries.isActiveUser(head)) {
            problems.add(Problem.of("headId", "department.error.head"));
        }
        return problems;
    }

    private static Department known(DepartmentTree tree, long id) {
        return tree.find(id).orElseThrow(() -> new NotFound(new RecordRef(ENTITY, id)));
    }

    private static BusinessException notEmpty(Department department, long below) {
        return new BusinessException("department.error.notEmpty", department.people(), department.inactive(), below);
    }

    private static void require(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    private StaffChange done(long id) {
        var changeSet = changes.current();
        return new StaffChange(id, changeSet.isPresent() ? Long.valueOf(changeSet.getAsLong()) : null);
    }
}
