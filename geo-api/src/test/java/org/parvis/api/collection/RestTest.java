package org.parvis.api.collection;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** A running service on a port of its own. */
@SpringBootTest(classes = RestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RestTest {
    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper mapper;

    protected Caller caller() {
        return new Caller("http://127.0.0.1:" + port, mapper);
    }
}
