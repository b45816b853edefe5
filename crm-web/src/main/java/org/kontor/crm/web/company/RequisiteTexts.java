package org.kontor.crm.web.company;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.AccountForm;
import org.kontor.crm.company.AccountKind;
import org.kontor.crm.identifier.Identifier;
import org.kontor.crm.identifier.Verdict;
import org.kontor.crm.requisite.TemplateField;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Problems;
import org.kontor.crm.web.shell.Texts;

/** What the form of requisites says beside its fields while they are typed (B-03). */
@Named
@RequestScoped
public class RequisiteTexts {

    private static final Pattern PART = Pattern.compile("requisites\\[\\d+]\\.(addresses|accounts)\\[(\\d+)]\\..*");

    /**
     * What stands below a field.
     *
     * @param look ok, err, or empty when nothing is said
     * @param text the words
     */
    public record Said(String look, String text) {

        static final Said NOTHING = new Said("", "");
    }

    @Inject
    Me me;

    @Inject
    Texts texts;

    /** What is said of a value: what a save found comes first, then what the check of now says. */
    public Said of(TemplateField field, @Nullable String typed, String path, Problems problems) {
        return said(field.identifier(), typed, problems.of(path));
    }

    /** What is said of an account: its number first, then its bank's code. */
    public Said ofAccount(AccountForm account, String path, Problems problems) {
        Identifier number = account.getKind() == AccountKind.PLAIN ? null : Identifier.IBAN;
        Said said = said(number, account.getNumber(), problems.of(path));
        if (said.look().equals("err") || account.getBic().isBlank()) {
            return said;
        }
        Said bank = said(Identifier.BIC, account.getBic(), "");
        return bank.look().equals("err") ? bank : said;
    }

    /** Path of a template's field as the services name it. */
    public String path(int requisite, String code) {
        return "requisites[" + requisite + "].values." + code;
    }

    /** Path of the text of a part of a requisite. */
    public String path(int requisite, String parts, int index, String field) {
        return "requisites[" + requisite + "]." + parts + "[" + index + "]." + field;
    }

    /** Label of the field with this path. */
    String label(String path, RequisiteParts parts) {
        if (path.equals("requisites")) {
            return texts.of("company.field.requisites");
        }
        Matcher part = PART.matcher(path);
        if (part.matches()) {
            return texts.of("company.form.one." + part.group(1), Integer.parseInt(part.group(2)) + 1);
        }
        return parts.field(path)
                .map(field -> field.label(me.getLanguage()))
                .orElseGet(() -> texts.of("company.form.one.requisites", RequisiteParts.index(path) + 1));
    }

    private Said said(@Nullable Identifier identifier, @Nullable String typed, String problem) {
        Verdict verdict = identifier == null || typed == null || typed.isBlank() ? null : identifier.check(typed);
        if (verdict instanceof Verdict.Refused refused) {
            return new Said("err", texts.of(refused.at("")));
        }
        if (!problem.isEmpty()) {
            return new Said("err", problem);
        }
        if (identifier == null || verdict == null) {
            return Said.NOTHING;
        }
        boolean sum = identifier.hasChecksum();
        return new Said("ok", texts.of(sum ? "company.legal.sound" : "company.legal.wellFormed"));
    }
}
