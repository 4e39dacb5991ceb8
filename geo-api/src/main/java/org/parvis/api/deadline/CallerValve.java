package org.parvis.api.deadline;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Keeps the way to Tomcat's own request, which no filter gets to see. */
final class CallerValve extends ValveBase {
    static final String ATTRIBUTE = Caller.class.getName();

    CallerValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        request.setAttribute(ATTRIBUTE, new Caller(request.getCoyoteRequest()));
        getNext().invoke(request, response);
    }
}
