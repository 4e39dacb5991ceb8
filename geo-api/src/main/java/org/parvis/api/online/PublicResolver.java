package org.parvis.api.online;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Looks names up for the client that connects, and gives it public addresses only. The client connects to the very
 * addresses that were looked at, so that a name cannot mean another one a moment later; it asks again for each redirect.
 */
final class PublicResolver implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        if (PublicAddresses.isLocalName(host)) {
            throw new NotPublicException(host);
        }
        InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        for (InetAddress address : addresses) {
            // One that is not is enough: a name that is half public was made by somebody.
            if (!PublicAddresses.isPublic(address)) {
                throw new NotPublicException(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }

    /** The name leads into a private network. */
    static final class NotPublicException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        NotPublicException(String host) {
            super(host + " is not a public address");
        }
    }
}
