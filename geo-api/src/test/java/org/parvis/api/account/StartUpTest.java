package org.parvis.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the service refuses to start with, and what it then says. */
@ExtendWith(OutputCaptureExtension.class)
class StartUpTest {
    private static final String HASH = "{bcrypt}$2a$04$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";

    @Test
    void serversForOtherMachinesNeedAccounts(CapturedOutput console) {
        assertThatThrownBy(() -> GuardedService.start("--server.address=0.0.0.0"))
                .isInstanceOf(FailureAnalyzedException.class);

        assertThat(console)
                .contains("APPLICATION FAILED TO START")
                .contains("server.address is 0.0.0.0")
                .contains("parvis.accounts")
                .contains("hash-password")
                .contains("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "localhost", "::1"})
    void aloneOnThisMachineNobodyNeedsAnAccount(String address) {
        check(environment().withProperty("server.address", address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.20", "10.0.0.1", "fe80::1", "2001:db8::1", ""})
    void everyOtherAddressNeedsAccounts(String address) {
        assertThatThrownBy(() -> check(environment().withProperty("server.address", address)))
                .isInstanceOf(FailureAnalyzedException.class)
                .hasMessageContaining("server.address");
        check(withAccount("camille", HASH).withProperty("server.address", address));
    }

    @Test
    void anAddressLeftOutIsEveryAddress() {
        assertThatThrownBy(() -> check(environment())).hasMessageContaining("every address");
    }

    @Test
    void thePortOfTheActuatorIsLookedAtToo() {
        MockEnvironment environment = environment()
                .withProperty("server.address", "127.0.0.1")
                .withProperty("management.server.port", "9090");

        assertThatThrownBy(() -> check(environment)).hasMessageContaining("management.server.address");
        check(environment.withProperty("management.server.address", "127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "{noop}secret",
                "{plain}secret",
                "{bcrypt}secret",
                "{bcrypt}",
                "{MD5}5ebe2294ecd0e0f08eab7690d2a6ee69",
                "$2a$04$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy",
                "{argon2}$argon2id$v=19$m=16384,t=2,p=1$c29tZXNhbHQ$secret",
                ""
            })
    void plainPasswordsAndWeakHashesAreRefused(String hash) {
        assertThatThrownBy(() -> Accounts.configuredIn(withAccount("camille", hash)))
                .isInstanceOf(FailureAnalyzedException.class)
                .hasMessageContaining("parvis.accounts[0].password-hash")
                .hasMessageContaining("{bcrypt}")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-x", "two words", "line\nbreak", "a:b", "<b>"})
    void namesThatCannotBeTypedWellAreRefused(String name) {
        assertThatThrownBy(() -> Accounts.configuredIn(withAccount(name, HASH)))
                .hasMessageContaining("parvis.accounts[0].name");
    }

    @Test
    void aNameWithoutAHashIsRefused() {
        assertThatThrownBy(
                        () -> Accounts.configuredIn(environment().withProperty("parvis.accounts[0].name", "camille")))
                .hasMessageContaining("password-hash");
    }

    @Test
    void twoAccountsNeverShareAName() {
        MockEnvironment environment = withAccount("camille", HASH)
                .withProperty("parvis.accounts[1].name", "Camille")
                .withProperty("parvis.accounts[1].password-hash", HASH);

        assertThatThrownBy(() -> Accounts.configuredIn(environment))
                .hasMessageContaining("parvis.accounts[1].name")
                .hasMessageContaining("already");
    }

    @Test
    void hashesStayOutOfLogs() {
        assertThat(new Account("camille", HASH)).asString().contains("camille").doesNotContain("$2a");
    }

    @Test
    void hashesMadeByOtherToolsAreChecked() {
        // A test vector of OpenBSD's bcrypt.
        String hash = "{bcrypt}$2a$06$m0CrhHm10qJ3lXRY.5zDGO3rS2KdeeWLuGmsfGlMfOxih58VYVfxe";
        PasswordEncoder encoder = PasswordHashes.encoder();

        assertThat(PasswordHashes.isHash(hash)).isTrue();
        assertThat(encoder.matches("a", hash)).isTrue();
        assertThat(encoder.matches("A", hash)).isFalse();
        assertThat(PasswordHashes.isHash(encoder.encode("la ligne verte"))).isTrue();
    }

    private static void check(MockEnvironment environment) {
        ListeningAddress.check(environment, Accounts.configuredIn(environment));
    }

    private static MockEnvironment environment() {
        return new MockEnvironment();
    }

    private static MockEnvironment withAccount(String name, String hash) {
        return environment()
                .withProperty("parvis.accounts[0].name", name)
                .withProperty("parvis.accounts[0].password-hash", hash);
    }
}
