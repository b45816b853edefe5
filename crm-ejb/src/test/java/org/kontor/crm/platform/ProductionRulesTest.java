package org.kontor.crm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductionRulesTest {

    private final Map<String, String> given = new HashMap<>(Map.of(
            "kontor.db.url", "jdbc:postgresql://db.example/kontor",
            "kontor.db.owner.password", "one of its own",
            "kontor.db.app.password", "one of its own",
            "kontor.keystore.password", "one of its own",
            "kontor.console.password", "one of its own"));

    @Test
    void whatIsGivenIsEnough() {
        assertThat(ProductionRules.objection(this::value)).isEmpty();
    }

    @Test
    void everythingMissingIsNamedAtOnce() {
        given.remove("kontor.db.app.password");
        given.put("kontor.keystore.password", " ");

        assertThat(ProductionRules.objection(this::value))
                .hasValue("production needs KONTOR_DB_APP_PASSWORD, KONTOR_KEYSTORE_PASSWORD; README says what for.");
    }

    @Test
    void theDemosPasswordsAreNone() {
        given.put("kontor.console.password", ProductionRules.DEMO);
        given.put("kontor.ltpa.password", ProductionRules.DEMO);

        assertThat(ProductionRules.objection(this::value).orElseThrow())
                .contains("KONTOR_CONSOLE_PASSWORD, KONTOR_LTPA_PASSWORD")
                .doesNotContain("KONTOR_DB");
    }

    @Test
    void demoDataAreForTheDemo() {
        given.put("kontor.demo", "true");

        assertThat(ProductionRules.objection(this::value).orElseThrow()).contains("KONTOR_DEMO");
    }

    private String value(String name) {
        return given.getOrDefault(name, "");
    }
}
