package social.lanyard.follow.transfer;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.follow.Me;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.PageFrame;

/** Taking lists along, in and out. The same file sent twice changes nothing the second time, so its form has no token. */
@Path("/settings/imports")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class ImportsResource {
    private final PageFrame frame;
    private final TakeIn take;
    private final WriteOut out;

    ImportsResource(PageFrame frame, TakeIn take, WriteOut out) {
        this.frame = frame;
        this.take = take;
        this.out = out;
    }

    @GET
    @Operation(summary = "Take my lists along, or bring some")
    public Uni<TemplateInstance> page() {
        Me.in(frame);
        return Uni.createFrom().item(TransferPages.transfer("", List.of(), null));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Follow, block or mute whom a CSV file names",
            description =
                    "`kind` is following, blocks or mutes; `file` has Mastodon's columns, up to 1 MB. The answer says"
                            + " what came of each line.")
    public Uni<RestResponse<TemplateInstance>> take(@BeanParam PeopleForm form) {
        long me = Me.in(frame);
        return Uni.createFrom()
                .item(form::of)
                .chain(kind -> read(form).chain(file -> take.of(me, kind, file)))
                .map(outcome -> RestResponse.ok(TransferPages.transfer(form.kind(), List.of(), outcome)))
                .onFailure(Refusal.class)
                .recoverWithItem(
                        refused -> FormAnswer.again(TransferPages.transfer(form.kind(), refused.problems(), null)));
    }

    /** Away from the event loop, and back to it: a session may be used there and nowhere else. */
    private Uni<PeopleFile> read(PeopleForm form) {
        java.nio.file.Path file = form.chosen().uploadedFile();
        Context asked = Vertx.currentContext();
        return Uni.createFrom()
                .item(() -> PeopleFile.of(bytes(file), out.host()))
                .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                .emitOn(next -> asked.runOnContext(any -> next.run()));
    }

    private static byte[] bytes(java.nio.file.Path file) {
        try {
            if (Files.size(file) > PeopleFile.MOST_BYTES) {
                throw new Refusal("file", "This file is larger than 1 MB. Send it in parts.");
            }
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
