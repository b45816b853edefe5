package org.kontor.crm.web.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.crm.imports.file.Detected;
import org.kontor.crm.imports.file.Evidence;
import org.kontor.crm.imports.file.Evidence.Kind;
import org.kontor.crm.web.shell.Texts;

/** Says in the reader's language how a file is read and what speaks for it (I-02). */
@Named
@RequestScoped
public class FormatWords {

    /** No quotes at all. */
    static final String NONE = "none";

    @Inject
    Texts texts;

    @Inject
    ImportWords words;

    /** Name of a delimiter to choose. */
    public String delimiter(String sign) {
        return sign.equals(ImportFormatView.OTHER) ? texts.of("imports.draft.other") : words.delimiter(sign.charAt(0));
    }

    /** Name of a quote to choose. */
    public String quote(String sign) {
        return switch (sign) {
            case ImportFormatView.OTHER -> texts.of("imports.draft.other");
            case NONE -> texts.of("imports.quote.none");
            case "'" -> texts.of("imports.quote.single");
            default -> texts.of("imports.quote.double");
        };
    }

    /** Why the decimal mark was taken. */
    public String decimals(Detected detected) {
        return said(
                detected.decimalsEvidence(),
                "imports.decimals." + detected.format().notation().decimals());
    }

    /** Why the order of dates was taken. */
    public String days(Detected detected) {
        return said(
                detected.daysEvidence(),
                "imports.days." + detected.format().notation().days());
    }

    private String said(Evidence evidence, String way) {
        boolean counted = evidence.kind() == Kind.NUMBERS || evidence.kind() == Kind.DATES;
        return counted
                ? texts.of("imports.evidence." + evidence.kind(), texts.of(way), evidence.count(), evidence.against())
                : words.evidence(evidence);
    }
}
