package org.kontor.crm.staff;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What an administrator says of a department. */
public class DepartmentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private long version;
    private @Nullable String name;
    private @Nullable Long parentId;
    private @Nullable Long headId;

    /** The form of a department as it is. */
    public static DepartmentForm of(Department department) {
        DepartmentForm form = new DepartmentForm();
        form.version = department.version();
        form.name = department.name();
        form.parentId = department.parentId();
        form.headId = department.head() == null ? null : department.head().id();
        return form;
    }

    /** The version the form was filled from. */
    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    /** 1 to 200 letters, another name than its sisters have. */
    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    /** The department above, null at the top. */
    public @Nullable Long getParentId() {
        return parentId;
    }

    public void setParentId(@Nullable Long parentId) {
        this.parentId = parentId;
    }

    /** Who heads it, an active user; null for nobody. */
    public @Nullable Long getHeadId() {
        return headId;
    }

    public void setHeadId(@Nullable Long headId) {
        this.headId = headId;
    }
}
