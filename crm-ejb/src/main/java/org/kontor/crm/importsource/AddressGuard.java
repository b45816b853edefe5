package org.kontor.crm.importsource;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which servers are asked: those of the public network, and the hosts in the server's variable {@code kontor.import.hosts},
 * which may be private ones. What a name resolves to is judged, and to that very address the connection goes.
 */
final class AddressGuard {

    /** Networks of IPv4 that are nobody's public servers (RFC 6890), as first address and length. */
    private static final int[][] CLOSED = {
        {0, 0, 0, 0, 8},
        {10, 0, 0, 0, 8},
        {100, 64, 0, 0, 10},
        {127, 0, 0, 0, 8},
        {169, 254, 0, 0, 16},
        {172, 16, 0, 0, 12},
        {192, 0, 0, 0, 24},
        {192, 0, 2, 0, 24},
        {192, 88, 99, 0, 24},
        {192, 168, 0, 0, 16},
        {198, 18, 0, 0, 15},
        {198, 51, 100, 0, 24},
        {203, 0, 113, 0, 24},
        {224, 0, 0, 0, 3}
    };

    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;

    private final Set<String> trusted;
    private final Resolver resolver;

    /** Finds the addresses of a name. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** @param hosts the variable's value: names or addresses with commas between */
    AddressGuard(String hosts, Resolver resolver) {
        this.resolver = resolver;
        trusted = Stream.of(hosts.split(",", -1))
                .map(host -> bare(host.strip()))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Whether the administrator vouches for a host. */
    boolean trusts(String host) {
        return trusted.contains(bare(host));
    }

    /**
     * The addresses to connect to.
     *
     * @throws SourceTrouble when the name has none, or one of them is closed
     */
    InetAddress[] resolve(String host) {
        try {
            InetAddress[] found = resolver.resolve(bare(host));
            if (found.length == 0 || (!trusts(host) && !Arrays.stream(found).allMatch(AddressGuard::isOpen))) {
                throw new SourceTrouble("imports.source.trouble.private", host);
            }
            return found;
        } catch (UnknownHostException unknown) {
            throw new SourceTrouble("imports.source.trouble.host", host);
        }
    }

    private static String bare(String host) {
        return host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
    }

    /** Whether an address is one of the public network, whatever it is wrapped in. */
    static boolean isOpen(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == IPV4_BYTES) {
            return isOpen(bytes, 0);
        }
        if (startsWith(bytes, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)) {
            return isOpen(bytes, IPV6_BYTES - IPV4_BYTES);
        }
        if (startsWith(bytes, 0x20, 0x02)) {
            return isOpen(bytes, 2);
        }
        // global unicast is 2000::/3; within it Teredo and documentation are not
        return address instanceof Inet6Address
                && (bytes[0] & 0xe0) == 0x20
                && !startsWith(bytes, 0x20, 0x01, 0, 0)
                && !startsWith(bytes, 0x20, 0x01, 0x0d, 0xb8);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOpen(byte[] bytes, int from) {
        int address = number(bytes[from], bytes[from + 1], bytes[from + 2], bytes[from + 3]);
        for (int[] network : CLOSED) {
            int mask = -1 << (Integer.SIZE - network[IPV4_BYTES]);
            if ((address & mask) == number(network[0], network[1], network[2], network[3])) {
                return false;
            }
        }
        return true;
    }

    private static int number(int a, int b, int c, int d) {
        return ((a & 0xff) << 24) | ((b & 0xff) << 16) | ((c & 0xff) << 8) | (d & 0xff);
    }
}
