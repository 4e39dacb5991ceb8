package org.parvis.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.api.collection.RestTest;

class DescriptionTest extends RestTest {
    @Test
    void x() throws Exception {
        Answer a = caller().get("/v3/api-docs");
        java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/api.json"), a.text());
        assertThat(a.status()).isEqualTo(200);
        Answer b = caller().get("/swagger-ui.html");
        System.out.println(b.status() + " " + b.header("Location"));
        Answer c = caller().get("/swagger-ui/index.html");
        java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/ui.html"), c.text());
        java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/init.js"), caller().get("/swagger-ui/swagger-initializer.js").text());
    }
}
