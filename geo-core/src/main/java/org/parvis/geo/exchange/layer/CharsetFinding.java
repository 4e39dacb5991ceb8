package org.parvis.geo.exchange.layer;

import java.nio.charset.Charset;

/**
 * In which character set a layer's texts are.
 *
 * @param charset the one that is used
 * @param sureness how sure that is
 * @param why on what it rests, for a person to read, such as {@code the .cpg file says 1252}
 */
public record CharsetFinding(Charset charset, Sureness sureness, String why) {}
