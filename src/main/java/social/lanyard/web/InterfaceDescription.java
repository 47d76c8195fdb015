package social.lanyard.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Completes the description of all routes with what is the same for each: who signs in how, and what errors look like. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class InterfaceDescription implements OASFilter {
    private static final String SESSION = "session";
    private static final String TOKEN = "token";
    private static final String FAILURE = "Failure";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setInfo(OASFactory.createInfo()
                .title("Lanyard")
                .version("0.1")
                .description(
                        "Pages are for people and use a session; everything under /api is JSON and takes bearer tokens."
                                + " Ids are 64-bit numbers as decimal strings. Lists are paged by max_id and min_id.")
                .license(OASFactory.createLicense().name("Apache-2.0").identifier("Apache-2.0")));
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .setSecuritySchemes(Map.of(
                        SESSION,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name(SiteGuard.SESSION_COOKIE)
                                .description("Set at /sign-in. Writes have to come from a page of this site."),
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description(
                                        "An access token of the identity provider for this interface; it lives a minute."
                                                + " Acts that others rely on, such as confirming somebody, want one whose `acr` is 2"
                                                + " and whose `auth_time` is less than 15 minutes ago. Without it they answer 422,"
                                                + " with a problem in the field `second_factor`.")));
        document.getComponents().addSchema(FAILURE, failure());
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths().getPathItems().forEach(InterfaceDescription::complete);
        }
    }

    private static void complete(String path, PathItem item) {
        boolean api = path.startsWith("/api/");
        for (Operation operation : item.getOperations().values()) {
            if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
                operation.setSecurity(
                        List.of(OASFactory.createSecurityRequirement().addScheme(api ? TOKEN : SESSION)));
            }
            if (api) {
                operation.getResponses().addAPIResponse("default", error());
            }
        }
    }

    private static APIResponse error() {
        return OASFactory.createAPIResponse()
                .description("It was not done; the sentence says why.")
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(FAILURE))));
    }

    private static Schema failure() {
        Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addRequired("error")
                .addProperty("error", text)
                .addProperty(
                        "problems",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.OBJECT)
                                        .addProperty("field", text)
                                        .addProperty("sentence", text)))
                .addProperty("reference", text);
    }
}
