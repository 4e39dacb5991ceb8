package org.parvis.api.problem;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Failures that are our fault: logged whole under a number, and only the number is told. */
@Component
public class Incidents {
    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    /** What the caller is told. */
    public Problem record(Throwable failure) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Incident {}", number, failure);
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                null,
                "Something went wrong inside Parvis; it is not your request that has to change."
                        + " The log tells more under incident " + number + ".");
    }
}
