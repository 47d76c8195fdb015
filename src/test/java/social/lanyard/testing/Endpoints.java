package social.lanyard.testing;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** Every endpoint of the running application, as the application itself routes to them. */
public final class Endpoints {
    private static final Pattern PARAMETER =
            Pattern.compile("\\{\\s*([A-Za-z_][A-Za-z0-9_.-]*)\\s*(?::[^{}]*(?:\\{[^{}]*}[^{}]*)*)?}");

    private Endpoints() {}

    /**
     * One of them.
     *
     * @param path template with plain names, such as {@code /@{handle}/{id}}
     */
    public record Endpoint(String method, String path, boolean json, boolean reads) {
        public String name() {
            return method + " " + path;
        }

        public List<String> parameters() {
            List<String> names = new ArrayList<>();
            Matcher parameter = PARAMETER.matcher(path);
            while (parameter.find()) {
                names.add(parameter.group(1));
            }
            return names;
        }

        public boolean api() {
            return path.startsWith("/api/");
        }
    }

    /** All of them, sorted, without those that only tests have. */
    public static List<Endpoint> all() {
        List<Endpoint> endpoints = new ArrayList<>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                        if (!ofTests(resource)) {
                            endpoints.add(endpoint(method, path, resource));
                        }
                    }
                });
        endpoints.sort(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method));
        return endpoints;
    }

    /** Where two methods read different media types there is one more in front of them that has no class. */
    private static boolean ofTests(RuntimeResource resource) {
        return resource.getResourceClass() != null
                && resource.getResourceClass().getName().startsWith("social.lanyard.testing.");
    }

    private static Endpoint endpoint(String method, String path, RuntimeResource resource) {
        boolean json = path.startsWith("/api/")
                && (resource.getConsumes() == null
                        || resource.getConsumes().isEmpty()
                        || resource.getConsumes().contains(MediaType.APPLICATION_JSON_TYPE));
        return new Endpoint(method, plain(path), json, method.equals("GET"));
    }

    private static String plain(String path) {
        String plain = PARAMETER.matcher(path).replaceAll("{$1}");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
