package org.parvis.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service's entry point. */
@SpringBootApplication
public class ParvisApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(ParvisApplication.class, arguments);
    }
}
