package social.lanyard.api;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import social.lanyard.web.WebConfig;

/** What this server is, for apps that ask before they sign in. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Instance", description = "As in the Mastodon client API")
class InstanceResource {
    private static final int NOTE_CHARACTERS = 500;
    private static final String DESCRIPTION =
            "Stories about work in health care, by people whose identity somebody confirmed, and by patients and the public.";

    private final WebConfig config;
    private final Pool pool;
    private final String version;

    InstanceResource(
            WebConfig config, Pool pool, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.config = config;
        this.pool = pool;
        // Apps look for a number that they know; the name says what it really is.
        this.version = "4.2.0 (compatible; Lanyard " + version + ")";
    }

    @GET
    @Path("v1/instance")
    @PermitAll
    @Operation(summary = "This server, in the first shape")
    public Uni<Map<String, Object>> first() {
        return counts().map(counts -> {
            Map<String, Object> instance = new LinkedHashMap<>();
            instance.put("uri", host());
            instance.put("title", "Lanyard");
            instance.put("short_description", DESCRIPTION);
            instance.put("description", DESCRIPTION);
            instance.put("email", config.contact().orElse(""));
            instance.put("version", version);
            instance.put("urls", Map.of());
            instance.put("stats", counts);
            instance.put("languages", List.of("en"));
            instance.put("registrations", true);
            instance.put("approval_required", false);
            instance.put("invites_enabled", false);
            instance.put("configuration", configuration());
            instance.put("rules", List.of());
            return instance;
        });
    }

    @GET
    @Path("v2/instance")
    @PermitAll
    @Operation(summary = "This server, in the second shape")
    public Uni<Map<String, Object>> second() {
        Map<String, Object> instance = new LinkedHashMap<>();
        instance.put("domain", host());
        instance.put("title", "Lanyard");
        instance.put("version", version);
        instance.put("source_url", "");
        instance.put("description", DESCRIPTION);
        instance.put("languages", List.of("en"));
        instance.put("configuration", configuration());
        instance.put("registrations", Map.of("enabled", true, "approval_required", false));
        instance.put("contact", Map.of("email", config.contact().orElse("")));
        instance.put("rules", List.of());
        return Uni.createFrom().item(instance);
    }

    private Uni<Map<String, Object>> counts() {
        // Estimates of the planner: exact counts would read every row for a number that nobody needs exactly.
        return pool.query("""
                        select relname, greatest(reltuples, 0)::bigint as about from pg_class
                         where relname in ('account', 'post') and relkind = 'r'
                        """).execute().map(rows -> {
            Map<String, Object> counts = new LinkedHashMap<>();
            rows.forEach(row -> counts.put(
                    row.getString("relname").equals("post") ? "status_count" : "user_count", row.getLong("about")));
            counts.put("domain_count", 1);
            return counts;
        });
    }

    private static Map<String, Object> configuration() {
        return Map.of(
                "statuses",
                Map.of("max_characters", NOTE_CHARACTERS, "max_media_attachments", 0, "characters_reserved_per_url", 0),
                "polls",
                Map.of("max_options", 0));
    }

    private String host() {
        return URI.create(config.origin()).getAuthority();
    }
}
