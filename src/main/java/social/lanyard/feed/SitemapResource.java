package social.lanyard.feed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.support.PublicPage;
import social.lanyard.web.WebConfig;

/** The map of the site for search engines: an index, and pages of addresses under it. */
@Path("/")
class SitemapResource {
    private static final String XML = "application/xml;charset=utf-8";

    private final SitemapReader reader;
    private final SitemapWriter writer;

    SitemapResource(SitemapReader reader, WebConfig config) {
        this.reader = reader;
        this.writer = new SitemapWriter(config.origin());
    }

    @GET
    @PublicPage
    @Path("sitemap.xml")
    @PermitAll
    @Operation(summary = "Sitemap", description = "An index in the protocol of sitemaps.org.")
    public Uni<Response> index() {
        return Multi.createFrom()
                .items(SitemapList.values())
                .onItem()
                .transformToUniAndConcatenate(
                        list -> reader.places(list, SitemapReader.PAGE).map(places -> Map.entry(list, places)))
                .collect()
                .in(
                        () -> new EnumMap<SitemapList, List<String>>(SitemapList.class),
                        (lists, one) -> lists.put(one.getKey(), one.getValue()))
                .map(lists -> answer(writer.index(lists)));
    }

    @GET
    @PublicPage
    @Path("sitemap-stories.xml")
    @PermitAll
    @Operation(summary = "Sitemap: public stories", description = "from is the id at which a page begins.")
    public Uni<Response> stories(@RestQuery String from) {
        return page(SitemapList.STORIES, from);
    }

    @GET
    @PublicPage
    @Path("sitemap-people.xml")
    @PermitAll
    @Operation(
            summary = "Sitemap: accounts with something public",
            description = "from is the id at which a page begins.")
    public Uni<Response> people(@RestQuery String from) {
        return page(SitemapList.PEOPLE, from);
    }

    @GET
    @PublicPage
    @Path("sitemap-organisations.xml")
    @PermitAll
    @Operation(summary = "Sitemap: organisations", description = "from is the code at which a page begins.")
    public Uni<Response> organisations(@RestQuery String from) {
        return page(SitemapList.ORGANISATIONS, from);
    }

    @GET
    @PublicPage
    @Path("sitemap-topics.xml")
    @PermitAll
    @Operation(summary = "Sitemap: topics", description = "from is the topic at which a page begins.")
    public Uni<Response> topics(@RestQuery String from) {
        return page(SitemapList.TOPICS, from);
    }

    private Uni<Response> page(SitemapList list, String from) {
        String place = from == null ? list.first() : from;
        if (list.byId() && Ids.parse(place).isEmpty()) {
            throw new NotFound();
        }
        return reader.page(list, place, SitemapReader.PAGE).map(addresses -> answer(writer.page(addresses)));
    }

    private static Response answer(String xml) {
        return Response.ok(xml)
                .type(XML)
                // The map is no place for people to arrive at.
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
