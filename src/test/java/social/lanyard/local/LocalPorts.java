package social.lanyard.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ports of the local run, each with the option that changes it.
 *
 * @param web the site
 * @param management the site's health, for machines
 * @param keycloak sign-in
 * @param postgres the database
 * @param mail where mail is sent to
 * @param mailbox the page on which the mails can be read
 */
record LocalPorts(int web, int management, int keycloak, int postgres, int mail, int mailbox) {

    static LocalPorts fromSystemProperties() {
        return new LocalPorts(
                port("web", 8080),
                port("management", 9000),
                port("keycloak", 8180),
                port("postgres", 54329),
                port("mail", 1025),
                port("mailbox", 8025));
    }

    String origin() {
        return "http://localhost:" + web;
    }

    /** Complains about the first port that is not free, before anything is started that would need it. */
    void requireFree() {
        Map<Integer, String> seen = new HashMap<>();
        byOption().forEach((option, port) -> {
            String other = seen.put(port, option);
            if (other != null) {
                throw new LocalProblem(
                        "-D%s and -D%s are both %d. Each needs a port of its own.".formatted(other, option, port));
            }
            if (isTaken(port)) {
                throw new LocalProblem(
                        "Port %d is taken by another program. Stop that one, or choose another port: -D%s=%d"
                                .formatted(port, option, port + 1000));
            }
        });
    }

    private Map<String, Integer> byOption() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("lanyard.web.port", web);
        ports.put("lanyard.management.port", management);
        ports.put("lanyard.keycloak.port", keycloak);
        ports.put("lanyard.postgres.port", postgres);
        ports.put("lanyard.mail.port", mail);
        ports.put("lanyard.mailbox.port", mailbox);
        return ports;
    }

    private static int port(String name, int usual) {
        String option = "lanyard." + name + ".port";
        String value = System.getProperty(option, Integer.toString(usual));
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65_535) {
            throw new LocalProblem(
                    "-D%s=%s is not a port. Ports are numbers from 1 to 65535.".formatted(option, value));
        }
        return Integer.parseInt(value);
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
        } catch (IOException e) {
            return true;
        }
        return answersOnIpv6(port);
    }

    /** Browsers try ::1 for localhost first, so a program that listens there only would be met instead of ours. */
    private static boolean answersOnIpv6(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("::1", port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
