package org.kontor.crm.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kontor.crm.product.Product;
import org.kontor.crm.product.Visitor;

/** whatever the product answers, and whoever asks, browsers are told what not to do with it. */
class HeadersST {

    private static final Pattern SCRIPTS = Pattern.compile("script-src ([^;]*)");
    private static final Pattern LINKS = Pattern.compile("(?:href|src)=\"(/crm/[^\"#]*)");
    private static final Pattern ROOTS = Pattern.compile("CWWKT0016I: .*https?://[^/]+(/\\S*)");

    /** What the server itself runs beside the product; whatever else appears is to be looked at and written here. */
    private static final Set<String> BESIDE = Set.of(
            "/IBMJMXConnectorREST/",
            "/adminCenter/",
            "/crm/",
            "/health/",
            "/ibm/adminCenter/explore-1.0/",
            "/ibm/adminCenter/javaBatch-1.0/",
            "/ibm/adminCenter/serverConfig-1.0/",
            "/ibm/api/",
            "/openapi/",
            "/openapi/platform/",
            "/openapi/ui/");

    private final WebModule module = WebModule.deployed();
    private final Visitor nobody = Visitor.ofProduct();

    @Test
    void everyPageForEverybody() {
        Visitor administrator = Visitor.signedIn("admin");
        Set<String> linked = new TreeSet<>();
        for (String address : module.addresses().map(HeadersST::someRecord).toList()) {
            guarded(nobody.get(address));
            HttpResponse<String> page = guarded(administrator.get(address));
            Matcher links = LINKS.matcher(page.body());
            while (links.find()) {
                linked.add(links.group(1).replace("&amp;", "&"));
            }
        }
        assertThat(linked).hasSizeGreaterThan(30);
        linked.stream()
                .filter(link -> link.contains("resource") || link.contains("_static"))
                .forEach(link -> guarded(nobody.get(origin() + link)));
        module.pages().forEach(page -> {
            guarded(nobody.get(page));
            assertThat(guarded(administrator.get(page)).statusCode()).as(page).isEqualTo(404);
        });
    }

    @Test
    void everyResource() {
        assertThat(module.resources()).hasSizeGreaterThan(10);
        module.resources().forEach(name -> {
            String library = name.contains("/") ? name.replaceAll("/[^/]*$", "") : "";
            String file = name.replaceAll(".*/", "");
            guarded(nobody.get("/jakarta.faces.resource/" + file + ".xhtml?ln=" + library));
            guarded(nobody.get("/resources/" + name));
        });
    }

    @Test
    void everyCall() {
        Set<String> paths = JsonParser.parseString(
                        nobody.get(origin() + "/openapi?format=JSON").body())
                .getAsJsonObject()
                .getAsJsonObject("paths")
                .keySet();
        assertThat(paths).hasSizeGreaterThan(40);
        for (String path : paths) {
            guarded(nobody.get("/api/v1" + someRecord(path)));
            HttpResponse<String> answer = guarded(Product.running().rest("admin", "GET", someRecord(path), ""));
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
        }
        guarded(nobody.get("/api"));
        guarded(nobody.get("/api/v2/companies"));
        guarded(Product.running().rest("admin", "TRACE", "/companies", ""));
        guarded(Product.running().rest("admin", "OPTIONS", "/companies", ""));
    }

    @Test
    void everythingBeside() {
        Set<String> roots = new TreeSet<>();
        Matcher root = ROOTS.matcher(Product.running().log());
        while (root.find()) {
            roots.add(root.group(1));
        }
        assertThat(roots).isNotEmpty().isSubsetOf(BESIDE);
        for (String path : BESIDE) {
            if (!path.equals("/crm/")) {
                framedByNobody(nobody.get(origin() + path));
            }
        }
        framedByNobody(nobody.get(origin() + "/"));
        framedByNobody(nobody.get(origin() + "/nothing/here"));
        for (String path : Set.of(
                "/",
                "/nothing",
                "/find?q=a",
                "/find",
                "/logos/1",
                "/files/1",
                "/progress/imports/1",
                "/sign-in/provider",
                "/sign-in/answer?code=x&state=y",
                "/WEB-INF/web.xml",
                "/error/500.xhtml")) {
            guarded(nobody.get(path));
            guarded(Visitor.signedIn("admin").get(path));
        }
    }

    /** A servlet, filter or end point that is new has its addresses asked above, or a reason here. */
    @Test
    void nothingElseAnswers() {
        assertThat(module.marked("Ljakarta/servlet/annotation/WebServlet;").collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("Files", "Find", "ImportProgress", "Logos", "ProviderVisits", "UnknownCall");
        assertThat(module.marked("Ljakarta/ws/rs/ApplicationPath;")).containsExactly("RestApplication");
        assertThat(module.marked("Ljakarta/websocket/server/ServerEndpoint;")).isEmpty();
    }

    private static HttpResponse<String> guarded(HttpResponse<String> answer) {
        framedByNobody(answer);
        String what = answer.uri() + " " + answer.statusCode();
        String policy = String.join(";", answer.headers().allValues("Content-Security-Policy"));
        assertThat(policy).as(what).contains("frame-ancestors 'none'");
        assertThat(header(answer, "X-Frame-Options")).as(what).isEqualTo("DENY");
        if (header(answer, "Content-Type").startsWith("text/html")) {
            Matcher scripts = SCRIPTS.matcher(policy);
            assertThat(scripts.find()).as(what + ": " + policy).isTrue();
            assertThat(scripts.group(1))
                    .as(what)
                    .doesNotContain("unsafe-inline")
                    .doesNotContain("*");
        }
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            assertThat(cookie).as(what).contains("HttpOnly", "SameSite=Lax");
        }
        return answer;
    }

    private static void framedByNobody(HttpResponse<String> answer) {
        String what = answer.uri() + " " + answer.statusCode();
        assertThat(header(answer, "X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).as(what).isEqualTo("same-origin");
        assertThat(header(answer, "X-Frame-Options")).as(what).isIn("DENY", "SAMEORIGIN");
        assertThat(header(answer, "Server")).as(what).isEmpty();
        assertThat(header(answer, "X-Powered-By")).as(what).isEmpty();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String someRecord(String address) {
        return address.replaceAll("\\{[^}]*}", "1");
    }

    private static String origin() {
        return URI.create(Product.running().url("/")).resolve("/").toString().replaceAll("/$", "");
    }
}
