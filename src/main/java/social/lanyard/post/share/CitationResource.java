package social.lanyard.post.share;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import social.lanyard.post.ReadPost;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.web.PageFrame;

/** The citation of a post as a file for reference managers, for whoever may read the post. */
@Path("/@{handle}/{id: [0-9]+}/citation")
class CitationResource {
    private final PageFrame frame;
    private final ReadPost read;
    private final Sharing sharing;

    CitationResource(PageFrame frame, ReadPost read, Sharing sharing) {
        this.frame = frame;
        this.read = read;
        this.sharing = sharing;
    }

    @GET
    @Path("{form}")
    @PermitAll
    @Operation(summary = "How to cite a post", description = "The form is ris, bibtex or csl.")
    @APIResponse(responseCode = "200", description = "The file")
    public Uni<Response> file(@RestPath String handle, @RestPath String id, @RestPath String form) {
        Form asked = Form.of(form);
        return read.card(frame.viewer(), handle, Ids.inAddress(id))
                .invoke(card -> frame.keepOutOfSearch(card.outOfSearch()))
                .chain(card -> read.text(card).map(text -> answer(asked, sharing.citation(card, text))));
    }

    private static Response answer(Form form, Citation citation) {
        return Response.ok(form.write(citation))
                .header(HttpHeaders.CONTENT_TYPE, form.type + ";charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"lanyard-" + citation.id() + "." + form.ending + "\"")
                .build();
    }

    private enum Form {
        RIS("application/x-research-info-systems", "ris") {
            @Override
            String write(Citation citation) {
                return citation.ris();
            }
        },
        BIBTEX("application/x-bibtex", "bib") {
            @Override
            String write(Citation citation) {
                return citation.bibtex();
            }
        },
        CSL("application/vnd.citationstyles.csl+json", "json") {
            @Override
            String write(Citation citation) {
                return citation.csl();
            }
        };

        private final String type;
        private final String ending;

        Form(String type, String ending) {
            this.type = type;
            this.ending = ending;
        }

        abstract String write(Citation citation);

        static Form of(String word) {
            return switch (word) {
                case "ris" -> RIS;
                case "bibtex" -> BIBTEX;
                case "csl" -> CSL;
                default -> throw new NotFound();
            };
        }
    }
}
