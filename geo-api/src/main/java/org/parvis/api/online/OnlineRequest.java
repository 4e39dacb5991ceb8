package org.parvis.api.online;

import java.net.URI;
import java.util.Map;

/**
 * What to ask a service.
 *
 * @param address where
 * @param form sent by POST; by GET if it is empty
 * @param keyHeader the header for the key; empty if the key stands in the address, or there is none
 * @param key sent to this host alone, whatever it redirects to, and never told; empty if there is none
 */
public record OnlineRequest(URI address, Map<String, String> form, String keyHeader, String key) {
    public OnlineRequest {
        form = Map.copyOf(form);
    }

    public static OnlineRequest get(URI address) {
        return new OnlineRequest(address, Map.of(), "", "");
    }

    public static OnlineRequest post(URI address, Map<String, String> form) {
        return new OnlineRequest(address, form, "", "");
    }

    /** @param key empty if there is none */
    public OnlineRequest withKeyIn(String header, String key) {
        return new OnlineRequest(address, form, header, key);
    }

    /** @param key which is a part of the address */
    public OnlineRequest withKeyInAddress(String key) {
        return new OnlineRequest(address, form, "", key);
    }

    /** Without the key, and without the address, which may hold it. */
    @Override
    public String toString() {
        return "OnlineRequest[host=" + address.getHost() + "]";
    }
}
