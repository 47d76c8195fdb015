package social.lanyard.local;

import java.nio.file.Path;

/** The one clear block at the end of the start. */
record ReadyBlock(LocalFolder folder, LocalPorts ports, long seconds) {

    private static final String LINE = "-".repeat(78);

    String text() {
        return """

                %s
                  Lanyard is ready, %d s after the command.

                  Site        %s
                  Accounts    nurse, midwife, doctor, patient, carer, trustadmin, trustadmin2,
                              othertrustadmin, moderator, moderator2, operator
                              Each password is the name. People and trusts are invented.
                  Codes       %s
                  Mail        http://localhost:%d  (files in %s)
                  API         %s/swagger-ui
                  Keycloak    http://localhost:%d/admin  (name admin, password: keycloak.admin
                              in %s)
                  Data        %s
                  Logs        %s

                  Stop        Ctrl-C here
                  Afresh      mvn -Prun -Dlanyard.fresh  (removes the data first)
                %s
                """.formatted(
                        LINE,
                        seconds,
                        ports.origin(),
                        codes(),
                        ports.mailbox(),
                        shown(folder.mail()),
                        ports.origin(),
                        ports.keycloak(),
                        shown(folder.data().resolve("secrets.properties")),
                        shown(folder.data()),
                        shown(folder.logs()),
                        LINE);
    }

    /** They change every half minute, so the page shows those of the moment. */
    private String codes() {
        return DemoCodes.wanted()
                ? "http://localhost:%d/codes  (the second step of admins, moderators, operator)"
                        .formatted(ports.mailbox())
                : "not asked for (%s=false)".formatted(DemoCodes.PROPERTY);
    }

    private String shown(Path path) {
        return folder.repository().relativize(path).toString();
    }
}
