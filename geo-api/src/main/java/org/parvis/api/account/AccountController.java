package org.parvis.api.account;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a client whether somebody is signed in, and whether that is needed to change anything. */
@RestController
class AccountController {
    private final Accounts accounts;

    AccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/api/v1/account")
    ResponseEntity<AccountView> account(@Nullable Principal principal) {
        AccountView view =
                new AccountView(principal == null ? null : principal.getName(), principal != null, accounts.required());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }

    /**
     * @param name who is signed in, or null
     * @param accountsRequired whether changing anything needs signing in
     */
    record AccountView(@Nullable String name, boolean signedIn, boolean accountsRequired) {}
}
