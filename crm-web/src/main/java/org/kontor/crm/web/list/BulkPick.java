package org.kontor.crm.web.list;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;
import org.kontor.crm.web.custom.CustomPicks;
import org.kontor.crm.web.custom.Pick;

/** The contact that many companies are to have, or to have no longer, while it is picked. */
@Dependent
public class BulkPick implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String CONTACT = "contact";

    @Inject
    CustomPicks picks;

    private boolean open;
    private @Nullable Pick pick;

    /** Asks for a contact, if this field names one. */
    void open(FieldDescriptor<?> field) {
        open = field.type() == FieldType.RECORD;
        pick = null;
    }

    /** Its id, null as long as none is picked. */
    @Nullable
    String value() {
        return pick == null ? null : Long.toString(pick.id());
    }

    /** Contacts that the text finds. */
    public List<Pick> offered(String typed) {
        return picks.offered(CONTACT, typed);
    }

    /** Whether a contact is asked for. */
    public boolean isOpen() {
        return open;
    }

    public @Nullable Pick getPick() {
        return pick;
    }

    public void setPick(@Nullable Pick pick) {
        this.pick = pick;
    }
}
