package org.kontor.crm.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Where a try comes from, as it is counted: an IPv4 address, or the network of an IPv6 address, which one house has whole. */
final class SignInPlace {

    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final int NETWORK_BYTES = 8;
    private static final int LONGEST = 64;

    private SignInPlace() {}

    /**
     * The place of an address.
     *
     * @param address IPv4 or IPv6, without a name to be looked up; whatever else a proxy says is taken as it is
     */
    static String of(String address) {
        String plain = address.replaceFirst("%.*", "");
        if (LITERAL.matcher(plain).matches() && plain.indexOf(':') >= 0) {
            try {
                InetAddress parsed = InetAddress.getAllByName(plain)[0];
                return parsed instanceof Inet6Address six ? network(six) : parsed.getHostAddress();
            } catch (UnknownHostException malformed) {
                return cut(plain);
            }
        }
        return cut(plain);
    }

    private static String network(Inet6Address address) {
        return HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES) + "/64";
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
