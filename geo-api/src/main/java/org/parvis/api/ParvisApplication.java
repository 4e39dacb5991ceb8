package org.parvis.api;

import java.io.IOException;
import org.parvis.api.account.PasswordHashCommand;
import org.parvis.api.imports.ImportCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service's entry point. */
@SpringBootApplication
@EnableScheduling
public class ParvisApplication {
    public static void main(String[] arguments) throws IOException {
        if (PasswordHashCommand.isAskedFor(arguments)) {
            System.exit(PasswordHashCommand.run());
        }
        if (ImportCommand.isAskedFor(arguments)) {
            System.exit(ImportCommand.run(arguments));
        }
        SpringApplication.run(ParvisApplication.class, arguments);
    }
}
