package org.parvis.geo.exchange.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.layer.CharsetFinding;
import org.parvis.geo.exchange.layer.Sureness;

/**
 * The character set of a file that does not say it: a byte order mark, else UTF-8 if all of it is, else windows-1252, the
 * one in which Windows has written Western European texts.
 *
 * @param finding which one, and why
 * @param markBytes length of the byte order mark, to be skipped
 */
public record TextCharset(CharsetFinding finding, int markBytes) {
    /** What Western European programs on Windows write. */
    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int BUFFER = 1 << 16;

    /**
     * Reads the whole file.
     *
     * @param chosen what a person says; null to find it
     */
    public static TextCharset of(TextSource source, @Nullable Charset chosen) {
        try (InputStream stream = source.open()) {
            TextCharset marked = marked(stream.readNBytes(3));
            if (chosen != null) {
                boolean same = marked != null && marked.finding.charset().equals(chosen);
                return new TextCharset(
                        new CharsetFinding(chosen, Sureness.CERTAIN, "it was chosen"), same ? marked.markBytes : 0);
            }
            if (marked != null) {
                return marked;
            }
        } catch (IOException broken) {
            throw source.unreadable(broken);
        }
        return byContent(source);
    }

    /** The texts, without the byte order mark; bytes that are none of the charset's become replacement characters. */
    public Reader reader(TextSource source) throws IOException {
        InputStream stream = source.open();
        stream.skipNBytes(markBytes);
        CharsetDecoder decoder = finding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new BufferedReader(new InputStreamReader(stream, decoder), BUFFER);
    }

    /** The texts as bytes in UTF-8, without the byte order mark. */
    public InputStream utf8(TextSource source) throws IOException {
        if (!finding.charset().equals(StandardCharsets.UTF_8)) {
            return new Utf8Stream(reader(source));
        }
        InputStream stream = source.open();
        stream.skipNBytes(markBytes);
        return stream;
    }

    private static @Nullable TextCharset marked(byte[] start) {
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return byMark(StandardCharsets.UTF_8, 3);
        }
        if (begins(start, 0xFE, 0xFF)) {
            return byMark(StandardCharsets.UTF_16BE, 2);
        }
        return begins(start, 0xFF, 0xFE) ? byMark(StandardCharsets.UTF_16LE, 2) : null;
    }

    private static boolean begins(byte[] start, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static TextCharset byMark(Charset charset, int bytes) {
        return new TextCharset(
                new CharsetFinding(charset, Sureness.CERTAIN, "the file begins with its byte order mark"), bytes);
    }

    private static TextCharset byContent(TextSource source) {
        try (InputStream stream = source.open()) {
            return new TextCharset(byBytes(stream), 0);
        } catch (IOException broken) {
            throw source.unreadable(broken);
        }
    }

    private static CharsetFinding byBytes(InputStream stream) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer characters = CharBuffer.allocate(BUFFER);
        boolean plain = true;
        boolean valid = true;
        int read = 0;
        while (read >= 0 && valid) {
            read = stream.read(bytes.array(), bytes.position(), bytes.remaining());
            plain &= read < 0 || isPlain(bytes.array(), bytes.position(), read);
            bytes.position(bytes.position() + Math.max(0, read)).flip();
            CoderResult result = decoder.decode(bytes, characters, read < 0);
            valid = !result.isError();
            bytes.compact();
            characters.clear();
        }
        if (!valid) {
            return new CharsetFinding(
                    WINDOWS_1252, Sureness.LIKELY, "it is not UTF-8, and windows-1252 is what is used most besides");
        }
        return plain
                ? new CharsetFinding(StandardCharsets.UTF_8, Sureness.CERTAIN, "there is no letter beyond ASCII")
                : new CharsetFinding(StandardCharsets.UTF_8, Sureness.LIKELY, "all of it can be read as UTF-8");
    }

    private static boolean isPlain(byte[] bytes, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
