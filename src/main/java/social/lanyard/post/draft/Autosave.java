package social.lanyard.post.draft;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import social.lanyard.post.StoryText;
import social.lanyard.post.Writer;
import social.lanyard.support.Conflict;
import social.lanyard.support.NotAllowed;

/** Saves what the script of the writing page sends, and says what became of it. */
@RequestScoped
class Autosave {
    /** Whose words these are. Somebody else may have signed in since they were typed. */
    static final String ACCOUNT = "Lanyard-Account";

    private final Writer writer;
    private final DraftShelf shelf;
    private final SaveDraft save;

    Autosave(Writer writer, DraftShelf shelf, SaveDraft save) {
        this.writer = writer;
        this.shelf = shelf;
        this.save = save;
    }

    /**
     * The account that writes.
     *
     * @param said in the header {@link #ACCOUNT}, or null
     * @throws NotAllowed when the words are somebody else's: they must not end up in this account
     */
    long account(String said) {
        long account = writer.viewer().accountId();
        if (said != null && !said.equals(Long.toString(account))) {
            throw new NotAllowed("Somebody else is signed in now, so these words were not saved.");
        }
        return account;
    }

    /** Answers with {@link Saved} and this status, or with 412 and {@link MovedOn}. */
    Uni<RestResponse<Object>> keep(long account, long draft, StoryText text, int seen, int status) {
        return save.automatically(account, draft, text, seen)
                .map(saved -> answer(status, saved.revision(), saved))
                .onFailure(Conflict.class)
                .recoverWithUni(conflict -> shelf.unpublished(account, draft)
                        .map(other -> answer(412, other.revision(), MovedOn.of(conflict.getMessage(), other))));
    }

    private static RestResponse<Object> answer(int status, int revision, Object body) {
        return ResponseBuilder.<Object>create(status)
                .entity(body)
                .header(HttpHeaders.ETAG, '"' + Integer.toString(revision) + '"')
                .build();
    }
}
