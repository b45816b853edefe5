package org.kontor.crm.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;
import org.kontor.crm.product.Product;

/** people of a directory of the house sign in, with what their groups give; local passwords go on. */
class DirectorySignInST {

    private static final String PASSWORD = "zielony kajak 7";

    @RegisterExtension
    final Browser browser = new Browser();

    private final Product product = browser.product();
    private final String mark = Long.toString(System.nanoTime(), 36);
    private final String login = "zofia." + mark;
    private final String group = "Handel " + mark;

    @AfterEach
    void asItWas() {
        product.configure(Map.of());
    }

    /** An administrator says what the group gives. */
    private void nameTheGroup() {
        Page page = browser.signedInAs("admin");
        browser.open("/settings/groups");
        page.locator("#add").click();
        page.locator("#name").fill(group);
        page.locator("#save").click();
        assertThat(page.locator("#roleIds_problem")).containsText("Wybierz rolę lub dział");
        page.getByLabel("Handlowiec").check();
        page.locator("#departmentId")
                .selectOption(page.locator("#departmentId option").last().getAttribute("value"));
        page.locator("#save").click();
        assertThat(page.locator("#list table")).containsText(group);
        page.locator("[id='userMenu:signOut']").evaluate("link => link.click()");
        assertThat(page.locator("#enter")).isVisible();
    }

    private void signIn(Page page, String password) {
        browser.open("/sign-in");
        page.locator("#login").fill(login);
        page.locator("#password").fill(password);
        page.locator("#enter").click();
    }

    @Test
    void ldapChecksPasswordsAndItsGroupsGiveRoles() throws Exception {
        nameTheGroup();
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=house,dc=example");
        config.setSchema(null);
        config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("plain", 0));
        InMemoryDirectoryServer directory = new InMemoryDirectoryServer(config);
        String user = "uid=%s,dc=house,dc=example".formatted(login);
        String members = "cn=%s,dc=house,dc=example".formatted(group);
        directory.add("dn: dc=house,dc=example", "objectClass: domain", "dc: house");
        directory.add(
                "dn: " + user,
                "objectClass: person",
                "uid: " + login,
                "cn: Zofia " + mark,
                "entryUUID: " + mark,
                "userPassword: " + PASSWORD);
        directory.startListening();
        product.configure(Map.of(
                "kontor.signin", "ldap",
                "kontor.ldap.url", "ldap://127.0.0.1:" + directory.getListenPort(),
                "kontor.ldap.base", "dc=house,dc=example"));
        Page page = browser.page();

        signIn(page, PASSWORD);
        assertThat(page.locator("#refusal")).containsText("nie ma jeszcze dostępu");
        directory.add("dn: " + members, "objectClass: groupOfNames", "cn: " + group, "member: " + user);
        signIn(page, "inne");
        assertThat(page.locator("#refusal")).containsText("nie pasują");
        signIn(page, PASSWORD);
        assertThat(page.locator("h1")).hasText("Firmy");
        String account =
                product.rest("admin", "GET", "/accounts?q=" + login, "").body();
        assertThat(account).contains("Zofia " + mark, "\"ACTIVE\"");
        assertThat(rest(PASSWORD)).isEqualTo(200);
        assertThat(rest("")).isEqualTo(401);

        directory.shutDown(true);
        page.context().clearCookies();
        signIn(page, PASSWORD + "x");
        assertThat(page.locator("#refusal")).containsText("Katalog organizacji nie odpowiada");
        browser.signedInAs("marek.wojcik");
    }

    private int rest(String password) {
        String pair = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        return product.send(HttpRequest.newBuilder(URI.create(product.url("/api/v1/companies")))
                        .header("Authorization", "Basic " + pair)
                        .build())
                .statusCode();
    }

    @Test
    void aProviderVouchesAndItsGroupsGiveRoles() throws Exception {
        nameTheGroup();
        try (SmallProvider provider = new SmallProvider(login)) {
            product.configure(provider.variables());
            Page page = browser.page();

            browser.open("/contacts?q=x");
            page.locator("#provider").click();
            assertThat(page.locator("#refusal")).containsText("nie ma jeszcze dostępu");
            provider.groups = List.of(group);
            browser.open("/contacts?q=x");
            assertThat(page.locator("#provider")).hasText("Zaloguj przez Konto Domu");
            page.locator("#provider").click();
            assertThat(page.locator("h1")).hasText("Kontakty");
            assertThat(page.url()).endsWith("/contacts?q=x");
            browser.open("/account/security");
            assertThat(page.locator("#passwordForm")).hasCount(0);

            page.locator("[id='userMenu:signOut']").evaluate("link => link.click()");
            page.locator("#providerEnd").click();
            page.waitForURL(url -> url.startsWith(provider.issuer() + "/end?"));
            browser.open("/sign-in/answer?state=made-up&code=a-code");
            assertThat(page.locator("#refusal")).containsText("straciło ważność");
            browser.signedInAs("marek.wojcik");
        }
    }
}
