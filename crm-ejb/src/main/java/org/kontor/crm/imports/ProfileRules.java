package org.kontor.crm.imports;

import java.util.ArrayList;
import java.util.List;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.imports.file.RowReader;
import org.kontor.crm.shared.Problem;

/** What a profile may be. */
final class ProfileRules {

    static final int NAME_MAX = 60;

    private ProfileRules() {}

    /**
     * Everything that is wrong with a profile, beyond its values.
     *
     * @param draft what it is to be
     * @param others the profiles it will stand beside: the owner's personal ones, or the shared ones
     */
    static List<Problem> problems(ProfileDraft draft, List<SavedProfile> others) {
        List<Problem> problems = new ArrayList<>();
        String name = draft.name();
        if (name.isEmpty()) {
            problems.add(Problem.of("name", "imports.profile.nameNeeded"));
        } else if (name.length() > NAME_MAX) {
            problems.add(Problem.of("name", "imports.profile.nameLong", String.valueOf(NAME_MAX)));
        } else if (!PlainText.isPlain(name)) {
            problems.add(Problem.of("name", "error.characters"));
        } else if (others.stream().anyMatch(other -> isNamed(other, name))) {
            problems.add(Problem.of("name", "imports.profile.nameTaken", name));
        }
        if (draft.columns().size() > RowReader.MAX_COLUMNS) {
            problems.add(Problem.of("columns", "imports.profile.columns", String.valueOf(RowReader.MAX_COLUMNS)));
        }
        if (draft.plan().keys().isEmpty() && draft.plan().known() != ImportPlan.Known.ADD) {
            problems.add(Problem.of("keys", "imports.noKey"));
        }
        return problems;
    }

    /** Whether a profile is called so; case and accents tell no two apart. */
    static boolean isNamed(SavedProfile profile, String name) {
        return TextFold.fold(profile.name()).equals(TextFold.fold(name.strip()));
    }
}
