package org.parvis.api.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.core.env.Environment;

/**
 * The accounts given by configuration, under {@code parvis.accounts}. When there is none, the service is for the one
 * person at this machine, and nobody signs in.
 */
final class Accounts {
    static final String SETTING = "parvis.accounts";
    static final int LONGEST_NAME = 64;

    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+-]{0," + (LONGEST_NAME - 1) + "}");

    private final Map<String, Account> byName;

    private Accounts(Map<String, Account> byName) {
        this.byName = byName;
    }

    /**
     * Reads the accounts from the settings.
     *
     * @throws FailureAnalyzedException naming the setting that is wrong and what would be right; never with the hash in
     *     it
     */
    static Accounts configuredIn(Environment environment) {
        List<Entry> entries = Binder.get(environment)
                .bind(SETTING, Bindable.listOf(Entry.class))
                .orElse(List.of());
        Map<String, Account> byName = new LinkedHashMap<>();
        List<String> folded = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Account account = checked(entries.get(i), SETTING + "[" + i + "]");
            if (folded.contains(account.name().toLowerCase(Locale.ROOT))) {
                throw wrong(SETTING + "[" + i + "].name", "there is already an account \"" + account.name() + "\"");
            }
            folded.add(account.name().toLowerCase(Locale.ROOT));
            byName.put(account.name(), account);
        }
        return new Accounts(byName);
    }

    /** Whether changing anything needs signing in. */
    boolean required() {
        return !byName.isEmpty();
    }

    Optional<Account> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The hash to check a password against when the name is unknown, so that it takes as long as for a known one. */
    String decoyHash() {
        return byName.values().iterator().next().passwordHash();
    }

    private static Account checked(Entry entry, String place) {
        String name = entry.name() == null ? "" : entry.name();
        if (!NAME.matcher(name).matches()) {
            throw wrong(
                    place + ".name",
                    "a name has 1 to " + LONGEST_NAME
                            + " letters, digits or . _ @ + - and begins with a letter or digit");
        }
        String hash = entry.passwordHash() == null ? "" : entry.passwordHash();
        if (!PasswordHashes.isHash(hash)) {
            throw wrong(
                    place + ".password-hash",
                    "for the account \"" + name + "\" a password hash is needed, with its method before it: "
                            + PasswordHashes.METHODS + ". A plain password is never accepted");
        }
        return new Account(name, hash);
    }

    private static FailureAnalyzedException wrong(String setting, String reason) {
        return new FailureAnalyzedException(
                "The setting " + setting + " is wrong: " + reason + ".", StartUpAdvice.configuringAnAccount());
    }

    /** One account as it is written in the settings, unchecked. */
    record Entry(@Nullable String name, @Nullable String passwordHash) {}
}
