package org.parvis.api.account;

import java.net.InetAddress;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.core.env.Environment;

/** Where the service listens: on this machine only, unless there are accounts. */
final class ListeningAddress {
    private static final String SETTING = "server.address";

    private ListeningAddress() {}

    /** @throws FailureAnalyzedException if other machines would be served while nobody needs to sign in */
    static void check(Environment environment, Accounts accounts) {
        if (accounts.required()) {
            return;
        }
        refuseBeyondThisMachine(environment, SETTING);
        // A separate port for the actuator has its own address, which falls back to every address of the machine.
        if (environment.containsProperty("management.server.port")) {
            refuseBeyondThisMachine(environment, "management.server.address");
        }
    }

    private static void refuseBeyondThisMachine(Environment environment, String setting) {
        InetAddress address =
                Binder.get(environment).bind(setting, InetAddress.class).orElse(null);
        if (address != null && address.isLoopbackAddress()) {
            return;
        }
        String where = address == null
                ? setting + " is not set, so the service would listen on every address of this machine"
                : setting + " is " + address.getHostAddress() + ", which other machines can reach";
        throw new FailureAnalyzedException(
                where + ", but no account is configured (" + Accounts.SETTING
                        + "): anybody on the network could change the town's data.",
                StartUpAdvice.stayingOnThisMachine() + System.lineSeparator() + StartUpAdvice.configuringAnAccount());
    }
}
