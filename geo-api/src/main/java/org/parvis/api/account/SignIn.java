package org.parvis.api.account;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks a name and password. Whoever tries cannot tell an unknown name from a wrong password, neither by the answer nor
 * by the time it takes.
 */
final class SignIn implements AuthenticationProvider {
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final SignInAttempts attempts;

    SignIn(Accounts accounts, PasswordEncoder encoder, SignInAttempts attempts) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (!accounts.required()) {
            throw new BadCredentialsException("There are no accounts to sign in to.");
        }
        if (!attempts.begin(name, address)) {
            throw new LockedException("Too many failed sign-ins.");
        }
        Optional<Account> account = accounts.find(name);
        String hash = account.map(Account::passwordHash).orElseGet(accounts::decoyHash);
        boolean passwordIsRight = encoder.matches(String.valueOf(attempt.getCredentials()), hash);
        if (account.isEmpty() || !passwordIsRight) {
            throw new BadCredentialsException("The name or the password is wrong.");
        }
        attempts.succeeded(name, address);
        UsernamePasswordAuthenticationToken signedIn = UsernamePasswordAuthenticationToken.authenticated(
                name, null, List.of(new SimpleGrantedAuthority("ROLE_EDITOR")));
        signedIn.setDetails(attempt.getDetails());
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
