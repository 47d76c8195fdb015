package social.lanyard.search;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import social.lanyard.support.Cursor;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.PageFrame;

/** Confirmed professionals who asked to be listed. */
@Path("/people")
@Produces(MediaType.TEXT_HTML)
class DirectoryResource {
    private static final Set<String> FIELDS = Set.of("profession", "organisation", "topic");

    private final PageFrame frame;
    private final Directory directory;
    private final OrganisationNames names;

    DirectoryResource(PageFrame frame, Directory directory, OrganisationNames names) {
        this.frame = frame;
        this.directory = directory;
        this.names = names;
    }

    @GET
    @PermitAll
    @Operation(summary = "The directory of professionals", description = "`after` is a place in the list.")
    public Uni<RestResponse<TemplateInstance>> people(
            @RestQuery String profession,
            @RestQuery String organisation,
            @RestQuery String topic,
            @RestQuery String after) {
        Directory.Wish typed = Directory.Wish.typed(profession, organisation, topic);
        return Uni.createFrom()
                .deferred(() -> directory.of(
                        frame.viewer().accountId(),
                        Directory.Wish.of(profession, organisation, topic),
                        after,
                        Cursor.PAGE + 1))
                .chain(found -> page(typed, found, after == null || after.isEmpty()))
                .map(page -> RestResponse.ok(SearchPages.people(page)))
                .onFailure(Refusal.class)
                .recoverWithUni(failure -> failed(typed, failure.problems()));
    }

    private Uni<RestResponse<TemplateInstance>> failed(Directory.Wish typed, List<Problem> problems) {
        return names.some()
                .map(all -> FormAnswer.again(SearchPages.people(
                        new DirectoryPage(typed, List.of(), List.of(), "", all, SearchPage.beside(problems, FIELDS)))));
    }

    private Uni<DirectoryPage> page(Directory.Wish wish, List<FoundPerson> found, boolean first) {
        boolean more = found.size() > Cursor.PAGE;
        List<FoundPerson> shown = more ? found.subList(0, Cursor.PAGE) : found;
        List<FoundPerson> fresh = shown.stream().filter(directory::isNew).toList();
        List<FoundPerson> others =
                shown.stream().filter(person -> !fresh.contains(person)).toList();
        String next =
                more ? address(wish) + "after=" + shown.get(Cursor.PAGE - 1).place() : "";
        return names.some()
                .map(all -> new DirectoryPage(
                        wish, first ? fresh : List.of(), first ? others : shown, next, all, List.of()));
    }

    private static String address(Directory.Wish wish) {
        return "/people?" + parameter("profession", wish.profession())
                + parameter("organisation", wish.organisation())
                + parameter("topic", wish.topic());
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }
}
