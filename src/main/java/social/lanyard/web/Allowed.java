package social.lanyard.web;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.mapping.URITemplate;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** Which methods an address takes: what an answer 405 has to name. */
final class Allowed {
    private Allowed() {}

    /** The methods at this path, for the header {@code Allow}; empty where nothing is there. */
    static String at(String path) {
        Set<String> methods = new TreeSet<>();
        Deployment deployment = ResteasyReactiveRecorder.getCurrentDeployment();
        RuntimeResourceVisitor.visitRuntimeResources("", deployment.getClassMappers(), new RuntimeResourceVisitor() {
            @Override
            public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
                if (matches(template, path)) {
                    methods.add(method);
                }
            }
        });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private static boolean matches(String template, String path) {
        ArrayList<RequestMapper.RequestPath<Boolean>> one = new ArrayList<>();
        one.add(new RequestMapper.RequestPath<>(false, new URITemplate(template, false), true));
        return new RequestMapper<>(one).map(path) != null;
    }
}
