package org.kontor.crm.importsource;

import java.net.URI;
import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.identifier.EmailAddress;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.shared.Problem;

/** What a source may be. */
final class SourceRules {

    static final int NAME_MAX = 60;

    private static final int LOCATION_MAX = 1000;
    private static final int KEY_MAX = 2000;
    private static final int SHORT_MAX = 100;
    private static final int REPORT_MAX = 1000;
    private static final int HUNDRED = 100;

    /** A plain name of a folder within: no way out of it. */
    private static final Pattern WITHIN = Pattern.compile("|[\\p{L}\\p{N}_-][\\p{L}\\p{N} ._-]*");

    private final FolderGuard folders;
    private final AddressGuard addresses;
    private final List<Problem> problems = new ArrayList<>();

    SourceRules(FolderGuard folders, AddressGuard addresses) {
        this.folders = folders;
        this.addresses = addresses;
    }

    /**
     * Everything that is wrong with a source, in the order of its form.
     *
     * @param names names of the owner's other sources
     * @param secret whether a secret will be kept for it
     */
    List<Problem> problems(SourceForm form, List<String> names, boolean secret) {
        name(SourceForm.text(form.getName()), names);
        check(form.getProfileId() != null, "profileId", "imports.source.error.profile");
        place(form.place(), secret);
        check(form.timetable().isSound(), "everyMinutes", "imports.source.error.timetable");
        percent("errorPercent", form.getErrorPercent());
        percent("missingPercent", form.getMissingPercent());
        between("megabytes", form.limits().megabytes(), Limits.MOST_MEGABYTES);
        between("seconds", form.limits().seconds(), Limits.MOST_SECONDS);
        reportTo(SourceForm.text(form.getReportTo()));
        return problems;
    }

    private void name(String name, List<String> names) {
        if (name.isEmpty()) {
            add("name", "imports.source.error.name");
        } else if (name.length() > NAME_MAX) {
            add("name", "imports.source.error.long", NAME_MAX);
        } else if (!PlainText.isPlain(name)) {
            add("name", "error.characters");
        } else if (names.stream().anyMatch(other -> TextFold.fold(other).equals(TextFold.fold(name)))) {
            add("name", "imports.source.error.taken", name);
        }
    }

    private void place(SourcePlace place, boolean secret) {
        boolean said = !place.location().isEmpty() && place.location().length() <= LOCATION_MAX;
        check(said, "location", "imports.source.error.location");
        if (said && place.kind() == SourceKind.FOLDER) {
            check(folders.allows(place.location()), "location", "imports.source.error.folder", place.location());
        } else if (said && place.kind() == SourceKind.URL) {
            url(place);
        } else if (said) {
            address(place, "sftp");
        }
        if (place.kind() == SourceKind.SFTP) {
            sftp(place, secret);
        }
        if (place.kind().isFolder()) {
            check(isPattern(place.pattern()), "pattern", "imports.source.error.pattern");
            within("archive", place.archive());
            within("failed", place.failed());
        }
        text("location", place.location(), LOCATION_MAX);
        text("login", place.login(), SHORT_MAX);
        text("hostKey", place.hostKey().replaceAll("\\s", " "), KEY_MAX);
        text("pattern", place.pattern(), SHORT_MAX);
        text("archive", place.archive(), SHORT_MAX);
        text("failed", place.failed(), SHORT_MAX);
    }

    /** What a source of this kind does not use is kept all the same, and has to fit. */
    private void text(String field, String text, int most) {
        if (problems.stream().noneMatch(known -> known.field().equals(field))) {
            check(text.length() <= most, field, "imports.source.error.long", most);
            check(PlainText.isPlain(text), field, "error.characters");
        }
    }

    private void url(SourcePlace place) {
        URI address = address(place, "http", "https");
        boolean inTheOpen = address != null
                && "http".equalsIgnoreCase(address.getScheme())
                && !place.login().isEmpty()
                && !addresses.trusts(address.getHost());
        check(!inTheOpen, "login", "imports.source.error.open");
    }

    private void sftp(SourcePlace place, boolean secret) {
        check(!place.login().isEmpty(), "login", "imports.source.error.login");
        check(secret, "secret", "imports.source.error.secret");
        check(HostKeyText.of(place.hostKey()).isPresent(), "hostKey", "imports.source.error.hostKey");
    }

    /** The address, null after a problem. Passwords in it would be shown to whoever sees the source. */
    private @Nullable URI address(SourcePlace place, String... schemes) {
        URI address = place.uri();
        boolean sound = address != null
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null
                && Stream.of(schemes)
                        .anyMatch(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT)::equals);
        check(sound, "location", "imports.source.error.address." + place.kind());
        return sound ? address : null;
    }

    private void within(String field, String name) {
        check(
                name.length() <= SHORT_MAX && WITHIN.matcher(name).matches() && !name.contains(".."),
                field,
                "imports.source.error.within");
    }

    private static boolean isPattern(String pattern) {
        if (pattern.isEmpty() || pattern.length() > SHORT_MAX || pattern.contains("/")) {
            return false;
        }
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            return true;
        } catch (PatternSyntaxException none) {
            return false;
        }
    }

    private void percent(String field, @Nullable Integer percent) {
        check(percent == null || (percent >= 0 && percent <= HUNDRED), field, "imports.source.error.percent");
    }

    private void between(String field, int value, int most) {
        check(value >= 1 && value <= most, field, "imports.source.error.between", 1, most);
    }

    private void reportTo(String typed) {
        check(typed.length() <= REPORT_MAX, "reportTo", "imports.source.error.long", REPORT_MAX);
        Stream.of(typed.split("[,;\\s]+", -1))
                .filter(one -> !one.isEmpty() && EmailAddress.normalise(one).isEmpty())
                .findFirst()
                .ifPresent(wrong -> add("reportTo", "imports.source.error.email", wrong));
    }

    /** Addresses as they are kept: each once, with commas between. */
    static String addresses(@Nullable String typed) {
        return Stream.of(SourceForm.text(typed).split("[,;\\s]+", -1))
                .flatMap(one -> EmailAddress.normalise(one).stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void check(boolean sound, String field, String key, Object... parameters) {
        if (!sound) {
            add(field, key, parameters);
        }
    }

    private void add(String field, String key, Object... parameters) {
        problems.add(new Problem(
                field, key, Stream.of(parameters).map(String::valueOf).toList()));
    }
}
