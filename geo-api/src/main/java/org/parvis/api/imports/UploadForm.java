package org.parvis.api.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.jspecify.annotations.Nullable;
import org.parvis.api.json.PlainText;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * A form with one file, read as it arrives: the file goes where its taker puts it and is never held. Spring's own way would
 * write it to a temporary folder first, for every address and before anybody has signed in; it is switched off.
 */
final class UploadForm {
    private static final Set<String> FIELDS = Set.of("target", "template");
    private static final int LONGEST_FIELD = 1_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_HEADERS = 8_192;
    private static final int LONGEST_BOUNDARY = 200;
    private static final int MOST_PARTS = 10;
    private static final int BUFFER = 1 << 16;

    private final Map<String, String> fields = new HashMap<>();
    private boolean hasFile;

    /** Takes the file while it arrives. */
    interface FileTaker {
        void take(String fileName, InputStream stream) throws IOException;
    }

    /** @throws ParvisException {@code UNREADABLE} if it is no such form, and whatever the taker throws */
    static UploadForm read(HttpServletRequest request, FileTaker taker) throws IOException {
        UploadForm form = new UploadForm();
        try {
            form.parts(stream(request), taker);
        } catch (MultipartStream.MalformedStreamException broken) {
            throw unreadable("The form broke off or is not one; send it again.");
        }
        if (!form.hasFile) {
            throw unreadable("The form has no part \"file\".");
        }
        return form;
    }

    private static MultipartStream stream(HttpServletRequest request) throws IOException {
        String boundary;
        try {
            boundary = MediaType.parseMediaType(String.valueOf(request.getContentType()))
                    .getParameter("boundary");
        } catch (InvalidMediaTypeException malformed) {
            boundary = null;
        }
        String bare = boundary == null ? "" : boundary.replace("\"", "");
        if (bare.isEmpty() || bare.length() > LONGEST_BOUNDARY) {
            throw unreadable("The header Content-Type names no boundary between the parts.");
        }
        MultipartStream parts =
                new MultipartStream(request.getInputStream(), bare.getBytes(StandardCharsets.ISO_8859_1), BUFFER, null);
        parts.setHeaderEncoding(StandardCharsets.UTF_8.name());
        parts.setPartHeaderSizeMax(LONGEST_HEADERS);
        return parts;
    }

    private void parts(MultipartStream parts, FileTaker taker) throws IOException {
        boolean more = parts.skipPreamble();
        for (int count = 1; more; count++) {
            if (count > MOST_PARTS) {
                throw unreadable("The form has more than " + MOST_PARTS + " parts.");
            }
            ContentDisposition part = disposition(parts.readHeaders());
            String name = String.valueOf(part.getName());
            try (InputStream body = parts.newInputStream()) {
                if (name.equals("file") && !hasFile) {
                    hasFile = true;
                    taker.take(bareName(part.getFilename()), body);
                } else if (FIELDS.contains(name)) {
                    fields.put(name, text(name, body));
                } else {
                    throw unreadable("The form has \"file\" once, and \"target\" and \"template\" if wished, not \""
                            + shortened(name) + "\".");
                }
            }
            more = parts.readBoundary();
        }
    }

    private static ContentDisposition disposition(String headers) {
        for (String line : headers.split("\r\n", -1)) {
            if (line.regionMatches(true, 0, "Content-Disposition:", 0, 20)) {
                try {
                    return ContentDisposition.parse(line.substring(20).strip());
                } catch (IllegalArgumentException malformed) {
                    throw unreadable("A part of the form has a malformed Content-Disposition.");
                }
            }
        }
        throw unreadable("A part of the form has no Content-Disposition.");
    }

    private static String text(String name, InputStream body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] read = body.readNBytes(LONGEST_FIELD + 1);
        if (read.length > LONGEST_FIELD) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE, name, name + " has at most " + LONGEST_FIELD + " characters.");
        }
        out.write(read);
        return PlainText.require(out.toString(StandardCharsets.UTF_8)).strip();
    }

    /** Without folders, and without what no column or page takes. It is shown, and never a path. */
    static String bareName(@Nullable String given) {
        String name = given == null ? "" : given;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?").strip();
        return name.isEmpty() ? "upload" : shortened(name);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_NAME ? text.substring(text.length() - LONGEST_NAME) : text;
    }

    @Nullable
    String field(String name) {
        String value = fields.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    private static ParvisException unreadable(String message) {
        return ParvisException.of(
                ErrorCode.UNREADABLE,
                "file",
                message + " It is a form (multipart/form-data) with the file in its part \"file\".");
    }
}
