package org.kontor.crm.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kontor.crm.attack.Attacker.encoded;
import static org.kontor.crm.attack.Attacker.found;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.crm.product.Pictures;

/** a file of hostile content under a hostile name is handed out as what it is, and runs nowhere. */
class FileAttackST {

    private static final String USER = "anna.kowalczyk";
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
    private static final Pattern DISPOSITION =
            Pattern.compile("attachment; ?filename=\"([\\w.~%-]*)\"; ?filename\\*=UTF-8''([\\w.~%-]*)");

    /** What browsers run, or take for something that runs. */
    private static final List<String> LIVE = List.of("html", "svg", "xml", "script", "css", "flash", "multipart");

    private static final String SCRIPT = "<script>parent.hostile=1</script>";
    private static final Map<String, String> CONTENTS = Map.of(
            "page.html", "<!DOCTYPE html><html>" + SCRIPT + "</html>",
            "picture.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'>" + SCRIPT + "</svg>",
            "page.xhtml", "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>" + SCRIPT + "</html>",
            "sheet.xml", "<?xml-stylesheet type='text/xsl' href='#s'?><x>" + SCRIPT + "</x>",
            "code.js", "alert(document.cookie)",
            "wide.html", "\uFEFF<html>" + SCRIPT,
            "gif.js", "GIF89a/*" + SCRIPT + "*/=1;alert(1)",
            "pdf.html", "%PDF-1.7\n" + SCRIPT,
            "mail.mht", "MIME-Version: 1.0\nContent-Type: text/html\n\n" + SCRIPT);

    private final Attacker visitor = Attacker.signedIn(USER);
    private final String company = "/companies/" + id(rest("POST", "/companies", "{\"name\": \"Z plikami\"}"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nX-Planted: 1.txt",
                "a\nSet-Cookie: planted=1",
                "a%0d%0aX-Planted: 1.txt",
                "a\u2028X-Planted: 1\u0085X-Planted: 2",
                "a\u560d\u560aX-Planted: 1",
                "a\"; filename=\"b.exe",
                "a; filename*=UTF-8''b.exe",
                "UTF-8''%22%0d%0aX-Planted:%201",
                "../../../../etc/passwd",
                "..\\..\\boot.ini",
                "C:\\Windows\\win.ini",
                "faktura\u202Efdp.exe",
                "a\u2066\u2069b\u200F.txt",
                "zero\u0000byte.txt",
                "...",
                "\uD83D\uDC22 żółw 契約.txt"
            })
    void namesBecomeNoHeaderAndNoPath(String name) {
        String added = rest("POST", company + "/files?name=" + encoded(name), "x");
        String sent = visitor.send(
                        "POST",
                        "/files" + company.replace("ies", "y"),
                        "x",
                        "X-Kontor-Upload",
                        encoded(name).replace("+", "%20"))
                .body();

        for (String file : List.of(id(added), id(sent))) {
            named(Attacker.rest(USER, "GET", company + "/files/" + file, new byte[0]));
            named(visitor.get("/files" + company.replace("ies", "y") + "/" + file));
        }
    }

    @Test
    void namesOfListsBecomeNoHeaderAndNoPath() {
        Attacker administrator = Attacker.signedIn("admin");
        for (String name : List.of(
                "..\\..\\faktura\u202Evsc.exe", "a\u2028X-Planted: 1; filename*=UTF-8''b.exe", "%0d%0aX-Planted: 1")) {
            String body =
                    "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n".formatted(name)
                            + "Nazwa firmy;E-mail\nZ listy;bez małpy\n\r\n--x--\r\n";
            String run = "/imports/" + id(rest("admin", "POST", "/imports", body, "multipart/form-data; boundary=x"));
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            rest("admin", "GET", run, "", "application/json").contains("COMPLETED"));

            named(Attacker.rest("admin", "GET", run + "/rejected", new byte[0]));
            named(administrator.form(run, "rejected=rejected&download=download"));
        }
    }

    @Test
    void namesOfExportsAreTheHousesOwn() {
        for (String query : List.of(
                "?format=csv%0d%0aX-Planted:%201",
                "?q=%22%3B%20filename%3Dx.exe", "?q=%0d%0aX-Planted:%201", "?columns=name%22%0aX-Planted:1")) {
            Answer export = Attacker.rest("admin", "GET", "/companies/export" + query, new byte[0]);
            unplanted(export);
            assertThat(export.header("Content-Disposition")).isIn("", "attachment; filename=companies.csv");
        }
        Attacker administrator = Attacker.signedIn("admin");
        Answer page = administrator.form(
                "/companies/export?q=%0d%0aX-Planted:%201", "export=export&download=download&format=CSV");
        named(page);
    }

    @Test
    void pathsOfDownloadsLeadNowhere() {
        String file = id(rest("POST", company + "/files?name=a.txt", "tajne"));
        String page = "/files" + company.replace("ies", "y");
        for (String path : List.of(
                page + "/..%2f" + file,
                page + "/%2e%2e%2f%2e%2e%2fWEB-INF%2fweb.xml",
                page + "/" + file + "/../../../../WEB-INF/web.xml",
                page + "/" + file + "%2f..%2f..",
                page + "/" + file + "%00.txt",
                page + "/" + file + "/",
                page + "/" + file + ".txt",
                page + "/-" + file,
                page + "/0x" + Long.toHexString(Long.parseLong(file)),
                page + "/99999999999999999999",
                page + "//etc/passwd",
                "/files/company%2f" + file,
                "/files/company_file/1/" + file,
                "/files/stored/1/" + file,
                "/files/..%5c..%5cWEB-INF%5cweb.xml",
                "/files/%252e%252e/%252e%252e/WEB-INF/web.xml",
                "/files/..;/WEB-INF/web.xml",
                "/files/file:%2f%2f%2fetc%2fpasswd/1/1",
                "/logos/..%2f..%2fWEB-INF%2fweb.xml/1/64",
                "/logos/1/1/64%2f..%2f..",
                "/api/v1" + company + "/files/..%2f..%2f1",
                "/api/v1/imports/..%2f..%2f1/rejected")) {
            Answer answer = visitor.get(path, "Authorization", Attacker.basic(USER, "kontor-demo"));
            assertThat(answer.status()).as(path).isBetween(400, 404);
            assertThat(answer.body()).as(path).doesNotContain("tajne", "<web-app", "root:");
        }
    }

    @Test
    void whatBrowsersRunIsHandedOutInert() {
        CONTENTS.forEach((name, content) -> {
            String file = id(rest(USER, "POST", company + "/files?name=" + name, content, "text/html"));
            for (Answer answer : List.of(
                    Attacker.rest(USER, "GET", company + "/files/" + file, new byte[0], "Accept", "text/html,*/*"),
                    visitor.get("/files" + company.replace("ies", "y") + "/" + file))) {
                inert(answer, name);
                assertThat(answer.body()).isEqualTo(content);
            }
        });
    }

    @Test
    void picturesAreRefusedOrDrawnAnew() {
        String logo = company + "/logo";
        CONTENTS.forEach((name, content) -> {
            assertThat(send("PUT", logo, content.getBytes(StandardCharsets.UTF_8))
                            .status())
                    .as(name)
                    .isEqualTo(400);
            for (String path : List.of("/logos/new", "/logos" + company.replace("/companies", ""))) {
                Answer refused = visitor.send("POST", path, content, "X-Kontor-Upload", "logo.png");
                assertThat(refused.status()).as(name).isEqualTo(400);
            }
        });
        byte[] header = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
        assertThat(send("PUT", logo, joined(header, SCRIPT)).status()).isEqualTo(400);
        assertThat(send("PUT", logo, joined(Pictures.png(Color.RED), SCRIPT)).status())
                .isEqualTo(200);

        Answer drawn = Attacker.rest(USER, "GET", logo, new byte[0]);
        String picture = found(Pattern.compile("\"logo\":(\\d+)"), rest("GET", company, ""));
        Answer shown = visitor.get("/logos" + company.replace("/companies", "") + "/" + picture + "/64");
        for (Answer answer : List.of(drawn, shown)) {
            assertThat(answer.header("Content-Type")).isEqualTo("image/png");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(answer.body()).contains("IDAT").doesNotContain("script", "hostile");
        }
    }

    private static void inert(Answer answer, String what) {
        assertThat(answer.status()).as(what).isEqualTo(200);
        assertThat(LIVE)
                .as(what)
                .noneMatch(kind -> answer.header("Content-Type").contains(kind));
        named(answer);
        String policy = String.join("; ", answer.all("Content-Security-Policy"));
        assertThat(policy).as(what).contains("sandbox", "default-src 'none'", "frame-ancestors 'none'");
        assertThat(policy).as(what).doesNotContain("allow-scripts", "unsafe-inline");
        assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).as(what).contains("private");
    }

    /** To be saved, under one name that is a name and nothing else. */
    private static void named(Answer answer) {
        unplanted(answer);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.all("Content-Disposition"))
                .hasSize(1)
                .first()
                .asString()
                .matches(DISPOSITION);
        String name = URLDecoder.decode(
                answer.header("Content-Disposition").replaceAll(".*''", "").replace("+", "%2B"),
                StandardCharsets.UTF_8);
        assertThat(name)
                .isNotBlank()
                .doesNotContain("/", "\\")
                .doesNotMatch("(?s).*[\\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069].*");
        assertThat(name).doesNotStartWith("..");
    }

    private static void unplanted(Answer answer) {
        assertThat(answer.head().lines()).noneMatch(line -> line.matches("(?i)(x-planted|set-cookie: *planted).*"));
    }

    private static byte[] joined(byte[] start, String end) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(start);
        all.writeBytes(end.getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }

    private static Answer send(String method, String path, byte[] body) {
        return Attacker.rest(USER, method, path, body, "Content-Type", "image/png");
    }

    private static String rest(String method, String path, String body) {
        return rest(USER, method, path, body, "application/json");
    }

    private static String rest(String login, String method, String path, String body, String type) {
        byte[] sent = body.getBytes(StandardCharsets.UTF_8);
        return Attacker.rest(login, method, path, sent, "Content-Type", type).body();
    }

    private static String id(String made) {
        return found(ID, made);
    }
}
