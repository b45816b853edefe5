package org.kontor.crm.web.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.web.sheet.SheetFormat;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.omnifaces.util.Faces;

/** Uploads a file with a list of companies (S-05); what cannot be read is refused here, in one sentence. */
@Named
@RequestScoped
public class ImportNewView {

    @Inject
    Me me;

    @Inject
    ImportService imports;

    @Inject
    ImportFiles files;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    private @Nullable Part file;
    private @Nullable String problem;

    /** Refuses who may not import. */
    public void load() {
        imports.requireImport(me.rights());
    }

    /**
     * Sends a file to fill in.
     *
     * @param whole whether it has every field
     * @param format how it is written, as {@link SheetFormat} codes it
     */
    public void sample(boolean whole, String format) {
        SheetFormat written = SheetFormat.find(format).orElse(SheetFormat.CSV);
        Faces.sendFile(
                written.fileName(texts.of(whole ? "imports.sample.whole.file" : "imports.sample.few.file")),
                true,
                out -> files.sample(me.rights(), whole, written, out));
    }

    /** Stores the file and goes on to its columns. */
    public void upload() {
        if (file == null || name(file).isEmpty()) {
            problem = texts.of(isEmptySent() ? "imports.file.empty" : "imports.upload.none");
            return;
        }
        try (InputStream content = file.getInputStream()) {
            long id = imports.upload(me.act(), name(file), content);
            Faces.redirect("imports/%s", id);
        } catch (BusinessException refused) {
            problem = texts.of(refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a file without a byte Faces says that there is none; the request knows better. */
    private boolean isEmptySent() {
        try {
            Part sent = request.getPart("file");
            return sent != null && !name(sent).isEmpty();
        } catch (IOException | ServletException unreadable) {
            return false;
        }
    }

    private static String name(Part part) {
        return Objects.requireNonNullElse(part.getSubmittedFileName(), "");
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    /** Why the file was refused, null if it was not. */
    public @Nullable String getProblem() {
        return problem;
    }
}
