package social.lanyard.testing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.Endpoints.Endpoint;

/** The description of all routes that the application serves about itself. */
public final class OpenApiDocument {
    private static OpenApiDocument read;

    private final JsonObject document;

    private OpenApiDocument(JsonObject document) {
        this.document = document;
    }

    public static synchronized OpenApiDocument read() {
        if (read == null) {
            read = new OpenApiDocument(new JsonObject(Asking.as(Actor.VISITOR, "GET", "/openapi?format=json", false, "")
                    .body()));
        }
        return read;
    }

    public JsonObject json() {
        return document;
    }

    /** The operation of an endpoint, or null. */
    public JsonObject operation(Endpoint endpoint) {
        JsonObject path = document.getJsonObject("paths").getJsonObject(endpoint.path());
        return path == null ? null : path.getJsonObject(endpoint.method().toLowerCase(Locale.ROOT));
    }

    /** Names of the query parameters. */
    public List<String> queries(Endpoint endpoint) {
        List<String> names = new ArrayList<>();
        JsonArray parameters = operation(endpoint).getJsonArray("parameters", new JsonArray());
        for (int i = 0; i < parameters.size(); i++) {
            if ("query".equals(parameters.getJsonObject(i).getString("in"))) {
                names.add(parameters.getJsonObject(i).getString("name"));
            }
        }
        return names;
    }

    /** Names of the fields of a form or of the members of a JSON object. */
    public Set<String> fields(Endpoint endpoint) {
        Set<String> names = new TreeSet<>();
        JsonObject body = operation(endpoint).getJsonObject("requestBody");
        if (body != null) {
            JsonObject content = body.getJsonObject("content", new JsonObject());
            for (String type : content.fieldNames()) {
                names.addAll(members(content.getJsonObject(type).getJsonObject("schema", new JsonObject())));
            }
        }
        return names;
    }

    private Set<String> members(JsonObject schema) {
        String reference = schema.getString("$ref");
        JsonObject known = reference == null
                ? schema
                : document.getJsonObject("components")
                        .getJsonObject("schemas")
                        .getJsonObject(reference.substring(reference.lastIndexOf('/') + 1));
        return known.getJsonObject("properties", new JsonObject()).fieldNames();
    }
}
