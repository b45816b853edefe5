package org.kontor.crm.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.web.problem.Sentence;

/** Texts that are made in Java: confirmations, refusals, problems of fields. Pages read their bundles directly. */
@RequestScoped
public class Texts {

    private static final List<String> BUNDLES =
            List.of("Shell", "Company", "Contact", "Imports", "Settings", "Access", "SignIn", "Problem").stream()
                    .map("org.kontor.crm.web."::concat)
                    .toList();

    @Inject
    Me me;

    /** The text with this key, its placeholders filled in ICU message format; a missing one fails no page. */
    public String of(String key, @Nullable Object... values) {
        return Sentence.of(pattern(key), me.getLocale(), values);
    }

    /** The same with its placeholders. */
    public String pattern(String key) {
        for (String name : BUNDLES) {
            ResourceBundle bundle = ResourceBundle.getBundle(name, me.getLocale());
            if (bundle.containsKey(key)) {
                return bundle.getString(key);
            }
        }
        return "???" + key + "???";
    }

    /**
     * Who did something: the name, and who submitted it at the server's console.
     *
     * @param consoleUser null when it was not submitted there
     */
    public String actor(String name, @Nullable String consoleUser) {
        return consoleUser == null ? name : of("actor.console", consoleUser, name);
    }

    /** Label of a field: a custom one says its own. */
    public String label(FieldDescriptor<?> field) {
        FieldValue.Named own = field.label();
        return own == null ? of(field.labelKey()) : own.label(me.getLanguage());
    }

    /** Why something was refused. */
    public String of(BusinessException refusal) {
        return of(refusal.key(), refusal.parameters().toArray());
    }

    /** What is wrong with a field. */
    public String of(Problem problem) {
        String words = of(problem.key(), problem.parameters().toArray());
        return problem.of().isEmpty() ? words : of("error.ofSeveral", problem.of(), words);
    }
}
