package org.parvis.api.account;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.api.problem.Problem;
import org.parvis.api.problem.ProblemWriter;
import org.parvis.geo.shared.ErrorCode;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Puts the service's guards together. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {
    static final String PUBLIC_HOSTS = "parvis.public-hosts";

    /** Runs before any bean is made, so that nothing is opened, neither port nor database, when it refuses. */
    @Bean
    static BeanFactoryPostProcessor listeningAddressCheck(Environment environment) {
        return beans -> ListeningAddress.check(environment, Accounts.configuredIn(environment));
    }

    @Bean
    Accounts accounts(Environment environment) {
        return Accounts.configuredIn(environment);
    }

    /** For requests too odd to be looked at, such as those with {@code //} or an encoded slash in their path. */
    @Bean
    RequestRejectedHandler requestRejectedHandler(ProblemWriter problems) {
        return (request, response, rejection) -> problems.write(
                Problem.of(ErrorCode.INVALID_VALUE, null, "The method or the path of the request is not allowed."),
                response);
    }

    @Bean
    AuthenticationManager authenticationManager(Accounts accounts) {
        return new ProviderManager(
                new SignIn(accounts, PasswordHashes.encoder(), new SignInAttempts(InstantSource.system())));
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            Accounts accounts,
            AuthenticationManager authenticationManager,
            ProblemWriter problems,
            Environment environment) {
        return new WebSecurity(accounts, publicHosts(environment), problems).build(http, authenticationManager);
    }

    private static Set<String> publicHosts(Environment environment) {
        return Binder.get(environment).bind(PUBLIC_HOSTS, Bindable.listOf(String.class)).orElse(List.of()).stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
