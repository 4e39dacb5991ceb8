package org.parvis.api.account;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How a password may be kept: a slow, salted hash with its method in braces before it, so that others can follow. */
final class PasswordHashes {
    static final String METHODS = "{bcrypt}";

    /** Doublings of the work: about a quarter of a second on a small server of 2026. */
    private static final int BCRYPT_STRENGTH = 12;

    private static final Pattern HASH = Pattern.compile("\\{bcrypt}\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}");

    private PasswordHashes() {}

    static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    static PasswordEncoder encoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_STRENGTH)));
    }
}
