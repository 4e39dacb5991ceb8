package org.parvis.api.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.parvis.api.json.Limits;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies over the limit: at once if the header says so, else (chunked, or a false header) when it is reached. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimitFilter extends OncePerRequestFilter {
    /** The one address that takes files. */
    private static final String UPLOADS = "/api/v1/imports";

    /** What a form may add to the file in it. */
    private static final long FORM_BYTES = 65_536;

    private final Limits limits;
    private final ProblemWriter problems;
    private final long uploadBytes;

    BodyLimitFilter(
            Limits limits, ProblemWriter problems, @Value("${parvis.imports.most-bytes:536870912}") long uploadBytes) {
        this.limits = limits;
        this.problems = problems;
        this.uploadBytes = uploadBytes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isUpload = request.getMethod().equals("POST") && UPLOADS.equals(request.getRequestURI());
        long most = isUpload ? uploadBytes + FORM_BYTES : limits.bodyBytes();
        if (request.getContentLengthLong() > most) {
            problems.write(Problem.of(isUpload ? fileTooLarge(uploadBytes) : tooLarge(most)), response);
            return;
        }
        try {
            chain.doFilter(new BoundedRequest(request, most), response);
        } catch (ParvisException failure) {
            // Reached when another filter read the body, before Spring MVC.
            problems.write(Problem.of(failure), response);
        } catch (HttpMessageNotReadableException failure) {
            // Likewise, such as a form that is not encoded as one.
            problems.write(HttpProblems.body(failure), response);
        }
    }

    private static ParvisException tooLarge(long most) {
        return ParvisException.of(
                ErrorCode.TOO_LARGE,
                "A request body has at most " + most + " bytes; send less at a time, or raise"
                        + " parvis.limits.body-bytes.");
    }

    private static ParvisException fileTooLarge(long most) {
        return ParvisException.of(
                ErrorCode.TOO_LARGE,
                "file",
                "A file has at most " + most + " bytes; cut it into pieces, or raise parvis.imports.most-bytes.");
    }

    private static final class BoundedRequest extends HttpServletRequestWrapper {
        private final long most;

        BoundedRequest(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new BoundedStream(super.getInputStream(), most);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            String encoding = getCharacterEncoding();
            Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
    }

    private static final class BoundedStream extends ServletInputStream {
        private final ServletInputStream body;
        private final long most;
        private long read;

        BoundedStream(ServletInputStream body, long most) {
            this.body = body;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = body.read(buffer, offset, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > most) {
                throw tooLarge(most);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
