package social.lanyard.web.kept;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The address of a page without the query parameters that it does not know. Links that are passed on carry a tracking
 * parameter of their own each; they lead to one page.
 */
@ApplicationScoped
class KnownQuery {
    private final Map<Method, List<String>> names = new ConcurrentHashMap<>();

    String address(Method resource, HttpServerRequest request) {
        String uri = request.uri();
        int query = uri.indexOf('?');
        if (query < 0) {
            return uri;
        }
        String kept = names.computeIfAbsent(resource, KnownQuery::named).stream()
                .filter(name -> request.params().contains(name))
                .map(name -> name + "=" + URLEncoder.encode(request.getParam(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String path = uri.substring(0, query);
        return kept.isEmpty() ? path : path + "?" + kept;
    }

    private static List<String> named(Method resource) {
        return Arrays.stream(resource.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RestQuery.class))
                .map(KnownQuery::name)
                .sorted()
                .toList();
    }

    private static String name(Parameter parameter) {
        String given = parameter.getAnnotation(RestQuery.class).value();
        return given.isEmpty() ? parameter.getName() : given;
    }
}
