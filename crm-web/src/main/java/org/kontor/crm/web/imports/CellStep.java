package org.kontor.crm.web.imports;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.CellChange;
import org.kontor.crm.imports.CellChange.Kind;
import org.kontor.crm.imports.DayParts;

/** A change of a column's cells as it is being written. */
public class CellStep implements Serializable {

    private static final long serialVersionUID = 1L;

    private Kind kind;
    private String text;
    private String by;
    private @Nullable String problem;

    CellStep(CellChange change) {
        kind = change.kind();
        text = change.text();
        by = change.by();
    }

    CellChange change() {
        return new CellChange(kind, text, by);
    }

    public Kind getKind() {
        return kind;
    }

    /** What is done; another kind begins with nothing said. */
    public void setKind(Kind other) {
        if (other != kind) {
            kind = other;
            text = other == Kind.DATE ? DayParts.DAY_FIRST.name() : "";
            by = other == Kind.SPLIT ? "1" : "";
        }
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }

    public String getBy() {
        return by;
    }

    public void setBy(@Nullable String by) {
        this.by = Objects.requireNonNullElse(by, "");
    }

    /** What is wrong with it, null when nothing is. */
    public @Nullable String getProblem() {
        return problem;
    }

    void setProblem(@Nullable String problem) {
        this.problem = problem;
    }
}
