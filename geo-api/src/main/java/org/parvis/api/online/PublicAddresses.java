package org.parvis.api.online;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Tells addresses of the internet from those of the machine, the house and the provider (IANA special-purpose address
 * registries, RFC 6890 and its updates). An IPv6 address that carries an IPv4 one counts as that.
 */
final class PublicAddresses {
    private static final List<Block> SPECIAL = List.of(
            new Block("0.0.0.0", 8),
            new Block("10.0.0.0", 8),
            new Block("100.64.0.0", 10),
            new Block("127.0.0.0", 8),
            new Block("169.254.0.0", 16),
            new Block("172.16.0.0", 12),
            new Block("192.0.0.0", 24),
            new Block("192.0.2.0", 24),
            new Block("192.88.99.0", 24),
            new Block("192.168.0.0", 16),
            new Block("198.18.0.0", 15),
            new Block("198.51.100.0", 24),
            new Block("203.0.113.0", 24),
            new Block("224.0.0.0", 4),
            new Block("240.0.0.0", 4));

    /** Of IPv6 only what is given out for use between networks, without the tunnels and examples in it. */
    private static final Block GLOBAL = new Block("2000::", 3);

    private static final List<Block> NOT_FOR_USE =
            List.of(new Block("2001::", 23), new Block("2001:db8::", 32), new Block("3fff::", 20));
    private static final Block SIX_TO_FOUR = new Block("2002::", 16);
    private static final Block TRANSLATED = new Block("64:ff9b::", 96);

    private PublicAddresses() {}

    /** Addresses that begin with the same bits. */
    private record Block(byte[] start, int bits) {
        Block(String start, int bits) {
            this(literal(start), bits);
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }

        private static byte[] literal(String address) {
            try {
                return InetAddress.getByName(address).getAddress();
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException(address + " is no address", impossible);
            }
        }
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet6Address) {
            if (TRANSLATED.holds(bytes)) {
                return isPublicIpv4(Arrays.copyOfRange(bytes, 12, 16));
            }
            if (SIX_TO_FOUR.holds(bytes)) {
                return isPublicIpv4(Arrays.copyOfRange(bytes, 2, 6));
            }
            return GLOBAL.holds(bytes) && NOT_FOR_USE.stream().noneMatch(block -> block.holds(bytes));
        }
        return isPublicIpv4(bytes);
    }

    private static boolean isPublicIpv4(byte[] bytes) {
        return SPECIAL.stream().noneMatch(block -> block.holds(bytes));
    }

    /** Names that are never looked up, since they mean this machine or its network by convention (RFC 6761, 6762, 8375). */
    static boolean isLocalName(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || List.of(".localhost", ".local", ".internal", ".home.arpa", ".lan", ".intranet").stream()
                        .anyMatch(name::endsWith);
    }
}
