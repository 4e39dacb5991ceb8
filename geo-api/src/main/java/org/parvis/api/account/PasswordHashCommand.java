package org.parvis.api.account;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The command {@code hash-password}: asks for a password and prints what belongs in {@code parvis.accounts}. */
public final class PasswordHashCommand {
    public static final String NAME = "hash-password";

    static final int SHORTEST = 10;

    /** bcrypt looks at no more than this many bytes. */
    static final int MOST_BYTES = 72;

    private PasswordHashCommand() {}

    public static boolean isAskedFor(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /**
     * Reads a password, twice from a terminal or once as a line of the standard input, and prints its hash. Starts
     * neither the service nor the database.
     *
     * @return the exit status: 0 if a hash was printed
     */
    public static int run() throws IOException {
        Console console = System.console();
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        String password = console == null ? input.readLine() : askTwice(console);
        String mistake = mistakeIn(password);
        if (mistake != null) {
            System.err.println(mistake);
            return 1;
        }
        System.out.println(PasswordHashes.encoder().encode(password));
        return 0;
    }

    static @Nullable String mistakeIn(@Nullable String password) {
        if (password == null) {
            return "The two passwords differ, or none was given.";
        }
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return "A password has at least " + SHORTEST + " characters.";
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return "A password has at most " + MOST_BYTES + " bytes: the method looks at no more.";
        }
        return null;
    }

    private static @Nullable String askTwice(Console console) {
        char[] once = console.readPassword("Password: ");
        char[] again = console.readPassword("Once more: ");
        return once == null || !Arrays.equals(once, again) ? null : new String(once);
    }
}
