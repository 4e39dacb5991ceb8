package org.parvis.api.account;

/**
 * Somebody who may change the town's data.
 *
 * @param name what is typed to sign in, compared exactly
 * @param passwordHash the hash with its method before it, such as <code>{bcrypt}$2a$12$…</code>
 */
record Account(String name, String passwordHash) {
    /** Without the hash, which has no business in a log. */
    @Override
    public String toString() {
        return "Account[" + name + "]";
    }
}
