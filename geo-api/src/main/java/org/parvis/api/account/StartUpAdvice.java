package org.parvis.api.account;

/** What to do when the service refuses to start, in the words shown on the console. */
final class StartUpAdvice {
    private StartUpAdvice() {}

    static String configuringAnAccount() {
        return """
                To configure an account:
                  1. make a hash of its password, which is asked for or read from the standard input:
                       mvn -q spring-boot:run -Dspring-boot.run.arguments=hash-password
                     or, with the packaged service: java -jar geo-api-…-app.jar hash-password
                  2. name it, in a file application.yml in the folder where the service is started (mind the quotes):
                       parvis:
                         accounts:
                           - name: camille
                             password-hash: '{bcrypt}$2a$12$…'
                     or with PARVIS_ACCOUNTS_0_NAME and PARVIS_ACCOUNTS_0_PASSWORDHASH in the environment.""";
    }

    static String stayingOnThisMachine() {
        return "To serve this machine only, set server.address to 127.0.0.1, which is the default.";
    }
}
