package org.kontor.crm.web.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.kontor.crm.staff.Department;
import org.kontor.crm.staff.DepartmentSettings;
import org.kontor.crm.web.shell.Me;

/** Departments to choose from, as a tree of lines. */
@Dependent
public class DepartmentChoices implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String STEP = "\u2003";

    @Inject
    Me me;

    @Inject
    DepartmentSettings settings;

    private List<Department> all = List.of();

    /** Reads the tree. */
    void load() {
        all = settings.tree(me.rights());
    }

    /** Every department, each after the one above it. */
    public List<Department> getAll() {
        return all;
    }

    /** Its name, as far to the right as it stands below the top. */
    public String label(Department department) {
        return indented(department);
    }

    static String indented(Department department) {
        return STEP.repeat(department.depth()) + department.name();
    }
}
