package org.kontor.crm.web.custom;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomSection;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** *Dodaj pole* in the section of a record's form: the field is there at once, and what was typed stays (S-07). */
@Named
@ViewScoped
public class FieldDialog implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    FieldEditor editor;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private String added = "";
    private String entity = "";

    /**
     * Opens the dialog for a section of the form of this kind of record.
     *
     * @param of the kind of record, as history names it
     */
    public void open(String of, CustomSection section) {
        entity = of;
        added = "";
        editor.openNew(section);
    }

    /**
     * Adds the field to the kind of record.
     *
     * @return whether it was added
     */
    public boolean add() {
        String label = editor.getForm().getLabelPl();
        return editor.save(entity)
                .map(change -> {
                    editor.close();
                    added = CustomField.PREFIX + change.key();
                    if (change.changeSetId() != null) {
                        toasts.say(texts.of("settings.fields.said.added", label), change.changeSetId());
                    }
                    return true;
                })
                .orElse(false);
    }

    /** Closes the dialog. */
    public void cancel() {
        editor.close();
    }

    /** The kind of record it is for, as history names it. */
    public String getEntity() {
        return entity;
    }

    /** Path of the field just added, which then has the focus; empty when none was. */
    public String getAdded() {
        return added;
    }

    /** The form in the dialog. */
    public FieldEditor getEditor() {
        return editor;
    }
}
