package org.kontor.crm.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.util.LDAPSDKException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.crm.staff.DirectoryPerson;

/** an LDAP directory says who somebody is, and nobody else does. */
class LdapDirectoryTest {

    private static final String ANNA = "uid=anna,ou=people,dc=house,dc=example";
    private static final String PASSWORD = "zielony kajak 7";

    private final LdapDirectory directory = new LdapDirectory();
    private final Map<String, String> variables = new HashMap<>();
    private InMemoryDirectoryServer server;

    @BeforeEach
    void start() throws LDAPSDKException {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=house,dc=example");
        config.setSchema(null);
        config.addAdditionalBindCredentials("cn=reader", "reads all");
        config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("plain", 0));
        server = new InMemoryDirectoryServer(config);
        server.add("dn: dc=house,dc=example", "objectClass: domain", "dc: house");
        server.add("dn: ou=people,dc=house,dc=example", "objectClass: organizationalUnit", "ou: people");
        server.add(
                "dn: " + ANNA,
                "objectClass: person",
                "uid: anna",
                "cn: Anna Żuk",
                "mail: anna@house.example",
                "preferredLanguage: en-GB",
                "entryUUID: 0b1c",
                "memberOf: CN=Biuro,OU=Groups,DC=house,DC=example",
                "memberOf: CN=Zarząd,OU=Groups,DC=branch,DC=example",
                "userPassword: " + PASSWORD);
        server.add(
                "dn: cn=Sprzedaż,dc=house,dc=example", "objectClass: groupOfNames", "cn: Sprzedaż", "member: " + ANNA);
        server.startListening();
        variables.put("kontor.ldap.url", "ldap://127.0.0.1:" + server.getListenPort());
        variables.put("kontor.ldap.base", "dc=house,dc=example");
        variables.put("kontor.ldap.bind.dn", "cn=reader");
        variables.put("kontor.ldap.bind.password", "reads all");
    }

    @AfterEach
    void stop() {
        directory.close();
        server.shutDown(true);
    }

    private LdapSettings settings() {
        return LdapSettings.of(name -> variables.getOrDefault(name, ""));
    }

    @Test
    void tellsWhoSomebodyIsAndTheGroups() {
        DirectoryPerson anna = directory.check(settings(), "Anna", PASSWORD).orElseThrow();

        assertThat(anna.source()).isEqualTo("LDAP");
        assertThat(anna.subject()).isEqualTo("0b1c");
        assertThat(anna.login()).isEqualTo("anna");
        assertThat(anna.name()).isEqualTo("Anna Żuk");
        assertThat(anna.email()).isEqualTo("anna@house.example");
        assertThat(anna.language()).isEqualTo("en");
        assertThat(anna.groups())
                .containsExactlyInAnyOrder(
                        "CN=Biuro,OU=Groups,DC=house,DC=example",
                        "Biuro",
                        "cn=Sprzedaż,dc=house,dc=example",
                        "Sprzedaż");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", PASSWORD + " "})
    void aWrongPasswordOpensNothing(String password) {
        assertThat(directory.check(settings(), "anna", password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "anna)(uid=*", "an*", "nobody", "", "anna,ou=people", "anna\u0000", "\\61nna"})
    void whatIsTypedIsALoginAndNoQuestion(String login) {
        assertThat(directory.check(settings(), login, PASSWORD)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"userAccountControl: 514", "nsAccountLock: true", "pwdAccountLockedTime: 000001010000Z"})
    void aClosedAccountOpensNothing(String closed) throws LDAPSDKException {
        String[] attribute = closed.split(": ", 2);
        server.modify(new com.unboundid.ldap.sdk.ModifyRequest(
                ANNA, new com.unboundid.ldap.sdk.Modification(ModificationType.ADD, attribute[0], attribute[1])));

        assertThat(directory.check(settings(), "anna", PASSWORD)).isEmpty();
    }

    @Test
    void twoOfOneLoginAreNobody() throws LDAPSDKException {
        server.add(
                "dn: uid=anna,dc=house,dc=example",
                "objectClass: person",
                "uid: anna",
                "entryUUID: 2",
                "userPassword: " + PASSWORD);

        assertThat(directory.check(settings(), "anna", PASSWORD)).isEmpty();
    }

    @Test
    void aGroupThatIsLeftIsToldNoMore() throws LDAPSDKException {
        directory.check(settings(), "anna", PASSWORD);
        server.delete("cn=Sprzedaż,dc=house,dc=example");

        assertThat(directory.check(settings(), "anna", PASSWORD).orElseThrow().groups())
                .doesNotContain("Sprzedaż")
                .contains("Biuro");
    }

    @Test
    void aDirectoryThatIsAwayIsNoWrongPassword() {
        directory.check(settings(), "anna", PASSWORD);
        server.shutDown(true);

        assertThatThrownBy(() -> directory.check(settings(), "anna", PASSWORD))
                .isInstanceOf(DirectoryUnreachable.class);
    }

    @Test
    void aReaderWhoIsRefusedIsNoWrongPasswordEither() {
        variables.put("kontor.ldap.bind.password", "changed");

        assertThatThrownBy(() -> directory.check(settings(), "anna", PASSWORD))
                .isInstanceOf(DirectoryUnreachable.class);
    }

    @Test
    void activeDirectoryHasItsOwnNames() throws LDAPSDKException {
        variables.put("kontor.ldap.kind", "ad");
        // groups inside groups are looked for by a rule that only Active Directory has
        variables.put("kontor.ldap.group.filter", "(member={0})");
        server.add(
                "dn: CN=Jan Lis,ou=people,dc=house,dc=example",
                "objectClass: user",
                "sAMAccountName: JLis",
                "userPrincipalName: jan.lis@house.example",
                "displayName: Jan Lis",
                "objectGUID:: AQIDBAUGBwgJCgsMDQ4P/w==",
                "userAccountControl: 512",
                "userPassword: " + PASSWORD);

        DirectoryPerson jan =
                directory.check(settings(), "jan.lis@house.example", PASSWORD).orElseThrow();

        assertThat(LdapSettings.of(name -> name.equals("kontor.ldap.kind") ? "ad" : "")
                        .groupFilter())
                .contains(":1.2.840.113556.1.4.1941:");
        assertThat(jan.subject()).isEqualTo("0102030405060708090a0b0c0d0e0fff");
        assertThat(jan.login()).isEqualTo("JLis");
        assertThat(jan.name()).isEqualTo("Jan Lis");
    }

    @Test
    void passwordsDoNotGoInTheOpen() {
        assertThat(settings().problems()).isEmpty();
        variables.put("kontor.ldap.url", "ldaps://a.house.example ldap://b.house.example");
        assertThat(settings().problems()).singleElement().asString().contains("b.house.example", "in the open");
        variables.put("kontor.ldap.starttls", "true");
        assertThat(settings().problems()).isEmpty();
        variables.put("kontor.ldap.url", "");
        assertThat(settings().problems()).singleElement().asString().contains("KONTOR_LDAP_URL");
        variables.put("kontor.ldap.url", "http://a");
        assertThat(settings().problems()).singleElement().asString().contains("none of LDAP");
    }

    @Test
    void secretsAreInNoText() {
        assertThat(settings().toString()).doesNotContain("reads all");
    }
}
