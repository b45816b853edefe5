package org.kontor.crm.importsource;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.crm.shared.Problem;

class SourceRulesTest {

    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ7vHkqGkE0q9cX2ZQ2YV1q3m1mWq7gq3t5l8h0bJ0xk";

    private static List<String> wrong(SourceForm form, boolean secret) {
        SourceRules rules = new SourceRules(
                new FolderGuard(name -> "/srv/import"), new AddressGuard("erp.local", InetAddress::getAllByName));
        return rules.problems(form, List.of("Żółw"), secret).stream()
                .map(Problem::field)
                .toList();
    }

    private static SourceForm form(SourceKind kind, String location) {
        SourceForm form = new SourceForm();
        form.setName("Cennik");
        form.setProfileId(1L);
        form.setKind(kind);
        form.setLocation(location);
        return form;
    }

    @Test
    void soundOnesHaveNoProblem() {
        SourceForm sftp = form(SourceKind.SFTP, "sftp://files.example:2222/out");
        sftp.setLogin("erp");
        sftp.setHostKey("files.example " + KEY);

        assertThat(wrong(form(SourceKind.FOLDER, "/srv/import/erp"), false)).isEmpty();
        assertThat(wrong(form(SourceKind.URL, "https://erp.example/list.csv?x=1"), false))
                .isEmpty();
        assertThat(wrong(sftp, true)).isEmpty();
    }

    @Test
    void everyFieldSaysWhatIsWrong() {
        SourceForm form = form(SourceKind.FOLDER, "/srv/import/../secret");
        form.setName("zolw");
        form.setProfileId(null);
        form.setPattern("[");
        form.setArchive("../up");
        form.setFailed(".hidden");
        form.setEveryMinutes(null);
        form.setErrorPercent(101);
        form.setMissingPercent(-1);
        form.setMegabytes(0);
        form.setSeconds(3601);
        form.setReportTo("biuro@firma.example, biuro");

        assertThat(wrong(form, false))
                .containsExactly(
                        "name",
                        "profileId",
                        "location",
                        "pattern",
                        "archive",
                        "failed",
                        "everyMinutes",
                        "errorPercent",
                        "missingPercent",
                        "megabytes",
                        "seconds",
                        "reportTo");
    }

    @Test
    void whatIsEmptyIsSaidAtOnce() {
        assertThat(wrong(form(SourceKind.SFTP, ""), false)).containsExactly("location", "login", "secret", "hostKey");
        assertThat(wrong(form(SourceKind.FOLDER, ""), false)).containsExactly("location");
    }

    @Test
    void addressesAreWholeAndCarryNoPassword() {
        for (String location : List.of(
                "ftp://erp.example/a.csv",
                "https:///a.csv",
                "erp.example/a.csv",
                "https://u:p@erp.example/a",
                "file:///etc")) {
            assertThat(wrong(form(SourceKind.URL, location), false))
                    .as(location)
                    .containsExactly("location");
        }
        assertThat(wrong(form(SourceKind.SFTP, "https://files.example/out"), false))
                .containsExactly("location", "login", "secret", "hostKey");
    }

    @Test
    void passwordsGoInTheOpenOnlyToHostsAnAdministratorVouchesFor() {
        SourceForm open = form(SourceKind.URL, "http://erp.example/list.csv");
        open.setLogin("erp");
        SourceForm known = form(SourceKind.URL, "http://erp.local/list.csv");
        known.setLogin("erp");

        assertThat(wrong(open, true)).containsExactly("login");
        assertThat(wrong(known, true)).isEmpty();
    }

    @Test
    void whatAKindDoesNotUseHasToFitAsWell() {
        SourceForm form = form(SourceKind.URL, "https://erp.example/list.csv");
        form.setLogin("e\0rp");
        form.setHostKey(KEY + " " + "x".repeat(2000));
        form.setPattern("x".repeat(101));
        form.setArchive("x".repeat(101));
        form.setFailed("a\nb");

        assertThat(wrong(form, true)).containsExactly("login", "hostKey", "pattern", "archive", "failed");
    }
}
