package org.kontor.crm.web.imports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.Column;
import org.kontor.crm.imports.ImportColumns;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** Fields of a draft that have the same value in each row, because its file lacks them (I-03). */
@Named
@ViewScoped
public class ImportConstantsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    ImportService imports;

    @Inject
    ImportColumns columns;

    @Inject
    ImportWords words;

    @Inject
    Texts texts;

    private long id;
    private List<Constant> constants = new ArrayList<>();
    private @Nullable String problem;

    /** A field and its value, as they are being written. */
    public static class Constant implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String field;
        private @Nullable String value;
        private @Nullable String problem;

        private boolean isWhole() {
            return field != null && value != null;
        }

        private boolean isBlank() {
            return field == null && value == null;
        }

        public @Nullable String getField() {
            return field;
        }

        public void setField(@Nullable String field) {
            this.field = field == null || field.isEmpty() ? null : field;
        }

        public @Nullable String getValue() {
            return value;
        }

        public void setValue(@Nullable String value) {
            this.value = value == null || value.isBlank() ? null : value;
        }

        /** What is wrong with it, null when nothing is. */
        public @Nullable String getProblem() {
            return problem;
        }
    }

    /** Shows the draft's constants as they are stored. */
    void open(ImportRun draft) {
        id = draft.id();
        problem = null;
        constants = draft.columns().stream()
                .filter(Column::constant)
                .map(ImportConstantsView::constant)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Constant constant(Column column) {
        Constant constant = new Constant();
        constant.setField(column.field());
        constant.setValue(column.fallback());
        return constant;
    }

    /** One more, with nothing said of it. */
    public void add() {
        constants.add(new Constant());
    }

    /** Gives a constant up. */
    public void remove(int index) {
        if (index < constants.size()) {
            constants.remove(index);
            keep();
        }
    }

    /** Keeps those that are written to their end, if nothing is wrong with any. */
    public void keep() {
        problem = null;
        constants.forEach(constant -> constant.problem = null);
        List<Constant> whole = constants.stream().filter(Constant::isWhole).toList();
        List<Column> all = new ArrayList<>(imports.columns(me.act(), id).stream()
                .filter(column -> !column.constant())
                .toList());
        whole.forEach(
                constant -> all.add(Column.constant(String.valueOf(constant.field), String.valueOf(constant.value))));
        try {
            columns.shape(me.act(), id, all);
        } catch (Invalid refused) {
            refused.problems().forEach(one -> say(one, whole, all));
        } catch (BusinessException refused) {
            problem = words.refusal(refused);
        }
    }

    private void say(Problem one, List<Constant> whole, List<Column> all) {
        for (int i = 0; i < whole.size(); i++) {
            if (one.field().equals("constants[" + i + "].value")) {
                whole.get(i).problem = texts.of(one);
                return;
            }
        }
        problem = words.problem(one, all);
    }

    /** Keeps them all; whether nothing is wrong or half written. */
    boolean isSound() {
        constants.removeIf(Constant::isBlank);
        keep();
        constants.stream()
                .filter(constant -> !constant.isWhole())
                .forEach(constant -> constant.problem =
                        texts.of(constant.field == null ? "imports.constant.field" : "imports.constant.needed"));
        return problem == null && constants.stream().allMatch(constant -> constant.problem == null);
    }

    public List<Constant> getConstants() {
        return constants;
    }

    /** What is wrong beyond one constant, null when nothing is. */
    public @Nullable String getProblem() {
        return problem;
    }
}
