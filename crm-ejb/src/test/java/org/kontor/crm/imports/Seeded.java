package org.kontor.crm.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.crm.requisite.Template;
import org.kontor.crm.requisite.TemplateField;

/** What a new installation has. */
final class Seeded {

    private static final Pattern FIELD =
            Pattern.compile("\\(\\d+, '([a-z-]+)', '(\\w+)', '([^']*)', '([^']*)', (?:null|'\\w+')\\)");

    private Seeded() {}

    /** The templates of legal identities, as the migration has them. */
    static List<Template> templates() {
        Map<String, List<TemplateField>> fields = new LinkedHashMap<>();
        Matcher found = FIELD.matcher(migration());
        while (found.find()) {
            fields.computeIfAbsent(found.group(1), code -> new ArrayList<>())
                    .add(new TemplateField(found.group(2), found.group(3), found.group(4), null, false));
        }
        return fields.entrySet().stream()
                .map(one -> new Template(
                        one.getKey().hashCode(),
                        one.getKey(),
                        null,
                        Template.Holder.COMPANY,
                        one.getKey(),
                        one.getKey(),
                        false,
                        one.getValue()))
                .toList();
    }

    private static String migration() {
        try (InputStream in =
                Objects.requireNonNull(Seeded.class.getResourceAsStream("/db/migration/V8__requisites.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
