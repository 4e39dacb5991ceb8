/**
 * Stories that a person lives through in a real browser against the real service. They are compiled and run only with
 * the Maven profile {@code browser}, and need Debian's Chromium ({@code apt-get install chromium}).
 */
@NullMarked
package org.parvis.api.browser;

import org.jspecify.annotations.NullMarked;
