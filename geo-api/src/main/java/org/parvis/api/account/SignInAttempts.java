package org.parvis.api.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failed sign-ins, so that passwords cannot be tried out by the thousand: at most {@value #MOST_BY_NAME} from one
 * address for one name and {@value #MOST_BY_ADDRESS} from one address, in five minutes. Unknown names count as known
 * ones do. Attempts are counted before the password is checked, so that trying many at once gains nothing.
 */
final class SignInAttempts {
    static final int MOST_BY_NAME = 10;
    static final int MOST_BY_ADDRESS = 100;
    static final Duration WINDOW = Duration.ofMinutes(5);

    /** How many counts are kept, the most recently touched ones. */
    static final int MOST_KEPT = 10_000;

    private final InstantSource clock;
    private final Map<Key, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Count> eldest) {
            return size() > MOST_KEPT;
        }
    };

    SignInAttempts(InstantSource clock) {
        this.clock = clock;
    }

    /** Counts an attempt, and says whether it may go on to have its password checked. */
    synchronized boolean begin(String name, String address) {
        Key byName = Key.of(name, address);
        Key byAddress = Key.of("", address);
        if (failures(byName) >= MOST_BY_NAME || failures(byAddress) >= MOST_BY_ADDRESS) {
            return false;
        }
        add(byName, 1);
        add(byAddress, 1);
        return true;
    }

    /** Forgets the failures under this name from this address: the password was right. */
    synchronized void succeeded(String name, String address) {
        counts.remove(Key.of(name, address));
        add(Key.of("", address), -1);
    }

    synchronized int kept() {
        return counts.size();
    }

    private int failures(Key key) {
        return running(key).failures();
    }

    private void add(Key key, int change) {
        Count count = running(key);
        counts.put(key, new Count(Math.max(0, count.failures() + change), count.since()));
    }

    /** The count of the window that is open, or of one that opens now. */
    private Count running(Key key) {
        Instant now = clock.instant();
        Count count = counts.get(key);
        return count == null || count.since().plus(WINDOW).isBefore(now) ? new Count(0, now) : count;
    }

    private record Count(int failures, Instant since) {}

    private record Key(String name, String address) {
        /** No account has a name longer than the longest, so that all of those may share one count. */
        static Key of(String name, String address) {
            return new Key(name.length() > Accounts.LONGEST_NAME ? " " : name, address);
        }
    }
}
