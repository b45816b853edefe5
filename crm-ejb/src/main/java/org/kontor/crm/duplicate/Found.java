package org.kontor.crm.duplicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.PointType;

/** Everything that was found of one company: reasons and score. */
final class Found {

    private final Hit first;
    private final Set<Reason> reasons = new LinkedHashSet<>();

    private Found(Hit first) {
        this.first = first;
    }

    /** Companies worth a look, the likeliest first. */
    static List<Found> of(List<Hit> hits, Clues clues) {
        Set<String> providers = providers(hits);
        Map<Long, Found> found = new LinkedHashMap<>();
        for (Hit hit : hits) {
            Found company = found.computeIfAbsent(hit.company(), id -> new Found(hit));
            Reason reason = reason(hit, clues);
            if (reason != null && (hit.exact() || !providers.contains(String.valueOf(hit.value())))) {
                company.reasons.add(reason);
            }
        }
        found.values().forEach(company -> company.compareNames(clues.core()));
        return found.values().stream()
                .filter(company -> company.score() >= Score.SHOWN)
                .sorted(Comparator.comparingInt(Found::score).reversed().thenComparing(Found::id))
                .toList();
    }

    long id() {
        return first.company();
    }

    Hit company() {
        return first;
    }

    int score() {
        return Score.of(reasons);
    }

    List<Reason> reasons() {
        return reasons.stream().sorted(Comparator.comparing(Reason::kind)).toList();
    }

    /** A domain at which so many companies have an address is a provider's, and tells nothing. */
    private static Set<String> providers(Collection<Hit> hits) {
        Map<String, Set<Long>> companies = new HashMap<>();
        hits.stream()
                .filter(hit -> hit.kind() == Hit.Kind.POINT && !hit.exact())
                .forEach(hit -> companies
                        .computeIfAbsent(String.valueOf(hit.value()), value -> new LinkedHashSet<>())
                        .add(hit.company()));
        companies.values().removeIf(few -> few.size() < DuplicateQueries.FOUND);
        return companies.keySet();
    }

    private static @Nullable Reason reason(Hit hit, Clues clues) {
        String code = String.valueOf(hit.code());
        return switch (hit.kind()) {
            case VALUE -> Reason.of(clues.identifier(code, Objects.requireNonNull(hit.value())));
            case POINT ->
                switch (PointType.valueOf(code)) {
                    case PHONE -> Reason.of(Reason.Kind.PHONE);
                    case EMAIL -> Reason.of(hit.exact() ? Reason.Kind.EMAIL : Reason.Kind.DOMAIN);
                    case WEBSITE -> Reason.of(Reason.Kind.DOMAIN);
                    case MESSENGER -> null;
                };
            case NAME -> null;
        };
    }

    /** Whatever found the company: its name is compared, too. The same e-mail says what the same domain says, and more. */
    private void compareNames(String core) {
        String other = LegalForms.core(first.folded());
        double likeness = core.length() < Clues.NAME_MIN ? 0 : NameLikeness.of(core, other);
        if (likeness == 1) {
            reasons.add(Reason.of(Reason.Kind.SAME_NAME));
        } else if (likeness >= Score.ALIKE) {
            reasons.add(Reason.alike(likeness));
        }
        if (reasons.contains(Reason.of(Reason.Kind.EMAIL))) {
            reasons.remove(Reason.of(Reason.Kind.DOMAIN));
        }
    }

    /** The ids of these. */
    static List<Long> ids(List<Found> companies) {
        return new ArrayList<>(companies.stream().map(Found::id).toList());
    }
}
