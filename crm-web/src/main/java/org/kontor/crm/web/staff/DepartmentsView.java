package org.kontor.crm.web.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.staff.Department;
import org.kontor.crm.staff.DepartmentForm;
import org.kontor.crm.staff.DepartmentSettings;
import org.kontor.crm.staff.StaffChange;
import org.kontor.crm.web.shell.Formats;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Problems;
import org.kontor.crm.web.shell.Texts;

/** *Działy*: the tree, its departments added, renamed, given a head and deleted; moving has a desk of its own. */
@Named
@ViewScoped
public class DepartmentsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PEOPLE = 50;

    @Inject
    Me me;

    @Inject
    DepartmentSettings settings;

    @Inject
    UserService users;

    @Inject
    HttpServletRequest request;

    @Inject
    Formats formats;

    @Inject
    StaffToasts toasts;

    @Inject
    Texts texts;

    private List<Department> rows = List.of();
    private @Nullable DepartmentForm form;
    private @Nullable Person head;
    private long id;
    private String heading = "";
    private @Nullable String refusal;
    private String at = "";
    private final Problems problems = new Problems();

    /** Reads the tree. */
    public void load() {
        rows = settings.tree(me.rights());
    }

    /** Opens the form of a new department at the top. */
    public void add() {
        open(0, new DepartmentForm(), null, texts.of("settings.departments.new"));
    }

    /** Does to a department what its row was asked for, by the parameters of the request. */
    public void act() {
        forget();
        Optional<Department> asked = asked("id");
        if (asked.isEmpty()) {
            load();
            refusal = texts.of("settings.departments.gone");
            return;
        }
        Department department = asked.get();
        switch (String.valueOf(request.getParameter("act"))) {
            case "edit" ->
                open(
                        department.id(),
                        DepartmentForm.of(department),
                        department.head(),
                        texts.of("settings.departments.change", department.name()));
            case "add" -> addBelow(department);
            case "delete" -> delete(department);
            default -> forget();
        }
    }

    private void addBelow(Department department) {
        DepartmentForm below = new DepartmentForm();
        below.setParentId(department.id());
        open(0, below, null, texts.of("settings.departments.newBelow", department.name()));
    }

    private void open(long department, DepartmentForm opened, @Nullable Person leader, String title) {
        forget();
        id = department;
        form = opened;
        head = leader;
        heading = title;
        at = "name";
    }

    private void delete(Department department) {
        write(() -> {
            StaffChange change = settings.delete(me.act(), department.id(), department.version());
            toasts.say("settings.departments.said.deleted", department.name(), change);
        });
        at = "add";
    }

    /** Saves the open form. */
    public void save() {
        forget();
        DepartmentForm typed = form;
        if (typed == null) {
            return;
        }
        typed.setHeadId(head == null ? null : head.id());
        boolean adding = id == 0;
        boolean saved = write(() -> {
            StaffChange change = adding ? settings.add(me.act(), typed) : settings.save(me.act(), id, typed);
            id = change.id();
            String name = String.valueOf(typed.getName()).strip();
            toasts.say(adding ? "settings.departments.said.added" : "settings.departments.said.saved", name, change);
        });
        if (saved) {
            form = null;
            at = "edit:" + id;
        } else {
            at = "name";
        }
    }

    /** Closes the form and keeps nothing of it. */
    public void cancel() {
        forget();
        at = id == 0 ? "add" : "edit:" + id;
        form = null;
    }

    private boolean write(Runnable act) {
        try {
            act.run();
            load();
            return true;
        } catch (EditConflict lost) {
            refusal = texts.of(
                    "settings.departments.conflict",
                    texts.actor(lost.who(), lost.consoleUser()),
                    formats.when(lost.when()));
            if (form != null) {
                form.setVersion(lost.currentVersion());
            }
        } catch (Invalid invalid) {
            invalid.problems().forEach(problem -> problems.add(problem.field(), texts.of(problem)));
        } catch (SettingsForbidden taken) {
            throw taken;
        } catch (BusinessException refused) {
            refusal = texts.of(refused);
        }
        load();
        return false;
    }

    private void forget() {
        refusal = null;
        at = "";
        problems.clear();
    }

    /** The department that a parameter of the request names. */
    Optional<Department> asked(String parameter) {
        String asked = String.valueOf(request.getParameter(parameter));
        return rows.stream()
                .filter(one -> String.valueOf(one.id()).equals(asked))
                .findFirst();
    }

    /** Where the focus shall be after this request. */
    void focus(String place) {
        at = place;
    }

    /** People who can be heads. */
    public List<Person> people(String typed) {
        return users.search(typed, PEOPLE);
    }

    /** The tree, each department after the one above it. */
    public List<Department> getRows() {
        return rows;
    }

    /** What is being typed, null when no form is open. */
    public @Nullable DepartmentForm getForm() {
        return form;
    }

    /** Whether a new department is being typed. */
    public boolean isAdding() {
        return form != null && id == 0;
    }

    /** Heading of the open form. */
    public String getHeading() {
        return heading;
    }

    public @Nullable Person getHead() {
        return head;
    }

    /** Who heads the department of the open form. */
    public void setHead(@Nullable Person head) {
        this.head = head;
    }

    /** Why nothing was done, null when something was. */
    public @Nullable String getRefusal() {
        return refusal;
    }

    /** Where the focus belongs after this request. */
    public String getAt() {
        return at;
    }

    /** What is wrong with the form. */
    public Problems getProblems() {
        return problems;
    }
}
