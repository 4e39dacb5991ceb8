/**
 * Who may change the town's data, and how the service guards itself: accounts by configuration, signing in, the check
 * that other machines are only served when there are accounts, and the defence against other sites' pages.
 */
@NullMarked
package org.parvis.api.account;

import org.jspecify.annotations.NullMarked;
