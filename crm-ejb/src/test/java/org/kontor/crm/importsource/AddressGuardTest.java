package org.kontor.crm.importsource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private static final Map<String, List<String>> NAMES = Map.of(
            "public.example", List.of("93.184.215.14"),
            "erp.house.example", List.of("10.0.0.7"),
            "rebound.example", List.of("93.184.215.14", "127.0.0.1"),
            "six.example", List.of("2606:4700::1111"));

    private static final String CLOSED = "127.0.0.1 127.8.9.1 0.0.0.0 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1"
            + " 169.254.169.254 100.64.0.1 192.0.0.8 198.18.0.1 224.0.0.1 240.0.0.1 255.255.255.255"
            + " :: ::1 fe80::1 fec0::1 fc00::1 fd12::1 ff02::1 2001:db8::1 2001::1 64:ff9b::7f00:1 64:ff9b::a00:1"
            + " 2002:7f00:1:: 2002:c0a8:101:: ::ffff:127.0.0.1 ::127.0.0.1";

    private static final String OPEN = "93.184.215.14 172.32.0.1 172.15.255.255 100.128.0.1 192.0.1.1 198.20.0.1"
            + " 223.255.255.1 2606:4700::1111 64:ff9b::5db8:d70e 2002:5db8:d70e:: ::ffff:93.184.215.14";

    private static AddressGuard guard(String trusted) {
        return new AddressGuard(trusted, AddressGuardTest::resolve);
    }

    private static InetAddress[] resolve(String host) throws UnknownHostException {
        List<String> addresses = NAMES.getOrDefault(host, List.of());
        if (addresses.isEmpty()) {
            return InetAddress.getAllByName(host);
        }
        InetAddress[] found = new InetAddress[addresses.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = InetAddress.getAllByName(addresses.get(i))[0];
        }
        return found;
    }

    @Test
    void addressesOfNoPublicServerAreClosed() {
        for (String address : CLOSED.split(" ", -1)) {
            assertThatThrownBy(() -> guard("").resolve(address)).as(address).isInstanceOf(SourceTrouble.class);
        }
    }

    /** As a name server may give them: written out, not as Java's own parser would shorten them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000000000000000ffff7f000001",
                "00000000000000000000ffff0a000001",
                "00000000000000000000ffffa9fea9fe",
                "0000000000000000000000007f000001"
            })
    void ipv4InsideOfIpv6IsJudgedAsIpv4(String bytes) throws UnknownHostException {
        InetAddress mapped = InetAddress.getByAddress(HexFormat.of().parseHex(bytes));
        AddressGuard guard = new AddressGuard("", host -> new InetAddress[] {mapped});

        assertThatThrownBy(() -> guard.resolve("wrapped.example")).isInstanceOf(SourceTrouble.class);
    }

    @Test
    void addressesOfThePublicNetworkAreOpen() {
        for (String address : OPEN.split(" ", -1)) {
            assertThat(guard("").resolve(address)).as(address).hasSize(1);
        }
    }

    @Test
    void namesAreJudgedByEveryAddressTheyHave() {
        assertThat(guard("").resolve("public.example")).hasSize(1);
        assertThat(guard("").resolve("six.example")).hasSize(1);
        assertThatThrownBy(() -> guard("").resolve("erp.house.example"))
                .isInstanceOfSatisfying(
                        SourceTrouble.class,
                        refused -> assertThat(refused.trouble())
                                .isEqualTo(Trouble.of("imports.source.trouble.private", "erp.house.example")));
        assertThatThrownBy(() -> guard("").resolve("rebound.example")).isInstanceOf(SourceTrouble.class);
    }

    @Test
    void anAdministratorVouchesForHostsByTheirWholeNames() {
        assertThat(guard("files.example, ERP.house.example").resolve("erp.House.example."))
                .hasSize(1);
        assertThat(guard("127.0.0.1").resolve("127.0.0.1")).hasSize(1);
        assertThat(guard("::1").resolve("[::1]")).hasSize(1);
        assertThatThrownBy(() -> guard("house.example").resolve("erp.house.example"))
                .isInstanceOf(SourceTrouble.class);
    }
}
