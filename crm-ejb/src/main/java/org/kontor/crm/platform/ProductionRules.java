package org.kontor.crm.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What has to be given before a server may run in production. */
final class ProductionRules {

    /** Password of everything in the demo. */
    static final String DEMO = "kontor-demo";

    private static final List<String> NEEDED = List.of(
            "kontor.db.url",
            "kontor.db.owner.password",
            "kontor.db.app.password",
            "kontor.keystore.password",
            "kontor.console.password");

    /** Follow from others unless given, or are the demo's. */
    private static final List<String> SECRET =
            List.of("kontor.ltpa.password", "kontor.batch.password", "kontor.secret.key");

    private ProductionRules() {}

    /**
     * Why a server may not run in production, in one sentence.
     *
     * @param variables value of a variable by its name, empty where none was given
     */
    static Optional<String> objection(UnaryOperator<String> variables) {
        if ("true".equals(variables.apply("kontor.demo"))) {
            return Optional.of(
                    "production has no demo data, so KONTOR_DEMO and KONTOR_PRODUCTION cannot both be true.");
        }
        List<String> missing = NEEDED.stream()
                .filter(name -> variables.apply(name).isBlank())
                .map(ServerVariables::inEnvironment)
                .toList();
        if (!missing.isEmpty()) {
            return Optional.of("production needs " + String.join(", ", missing) + "; README says what for.");
        }
        List<String> secrets = new ArrayList<>(NEEDED);
        secrets.addAll(SECRET);
        List<String> known = secrets.stream()
                .filter(name -> variables.apply(name).equals(DEMO))
                .map(ServerVariables::inEnvironment)
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of("the demo's password, which everybody knows, is no value in production for "
                        + String.join(", ", known) + ".");
    }
}
