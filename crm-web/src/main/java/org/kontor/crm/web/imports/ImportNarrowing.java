package org.kontor.crm.web.imports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.imports.RowFilter;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.signin.CurrentUser;
import org.omnifaces.util.Faces;

/** Which rows of an import's open tab are shown, as the address says (I-05). */
@Named
@ViewScoped
public class ImportNarrowing implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<Bucket> CHANGING = EnumSet.of(Bucket.UPDATED, Bucket.ASKED, Bucket.FORBIDDEN);

    @Inject
    ImportWords words;

    @Inject
    Texts texts;

    @Inject
    CurrentUser currentUser;

    private @Nullable String text;
    private @Nullable String field;
    private @Nullable Long after;

    /** Only what rows change tells them apart by field. */
    RowFilter filter(Bucket bucket) {
        return new RowFilter(
                text == null ? "" : text, bucket == Bucket.UPDATED && field != null && !field.isBlank() ? field : null);
    }

    /** Number of the row behind which the page starts. */
    long behind() {
        return after == null ? 0 : after;
    }

    /** Whether the address says where the page starts, but in no number. */
    boolean isMisread() {
        String said = Faces.getRequestParameter("after");
        return after == null && said != null && !said.isBlank();
    }

    /** Key of the words that say by which text: of a row that was rejected nothing is known but what stands in it. */
    public String textOf(Bucket bucket) {
        return bucket == Bucket.REJECTED ? "imports.filter.text" : "imports.filter.name";
    }

    /** Whether rows of the bucket say what they change, or would. */
    public boolean isChanging(Bucket bucket) {
        return CHANGING.contains(bucket);
    }

    /** Whether the rows of the bucket are narrowed. */
    public boolean isAny(Bucket bucket) {
        return filter(bucket).isAny();
    }

    /** What the run's rows can change, to choose from. */
    public List<String> fields(ImportRun run) {
        return RowFilter.fields(run.columns(), currentUser.getRights());
    }

    /** One of these, in words. */
    public String label(String one) {
        if (one.equals(RowFilter.CONTACTS)) {
            return texts.of("contact.list.title");
        }
        return one.startsWith(CustomField.PREFIX) ? words.field(one) : texts.of("company.field." + one);
    }

    public @Nullable Long getAfter() {
        return after;
    }

    public void setAfter(@Nullable Long after) {
        this.after = after;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getField() {
        return field;
    }

    public void setField(@Nullable String field) {
        this.field = field;
    }
}
