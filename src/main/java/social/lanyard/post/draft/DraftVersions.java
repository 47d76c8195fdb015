package social.lanyard.post.draft;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import social.lanyard.post.StoryText;

/** Saves another text of a draft and keeps the one that it had, the last {@value #KEPT} with the one of now. */
@ApplicationScoped
public class DraftVersions {
    static final int KEPT = 50;

    private final Clock clock;

    DraftVersions(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param seen the revision that the writer saw
     * @param byPage whether the page saves by itself while somebody types: such saves within a minute are one version
     * @throws social.lanyard.support.Conflict when there is a newer one with other words
     */
    public Uni<Void> save(Draft draft, StoryText text, int seen, boolean byPage) {
        var now = clock.instant();
        boolean keeps = draft.refuseUnlessSeen(text, seen) && !draft.goesOn(byPage, now);
        Uni<Void> kept = keeps ? keep(draft) : Uni.createFrom().voidItem();
        return kept.invoke(() -> draft.save(text, seen, byPage, now));
    }

    private Uni<Void> keep(Draft draft) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into draft_version (draft_id, revision, account_id, title, standfirst, genre, markdown,
                                                           words, tags, visibility, content_note, language, licence, in_name_of,
                                                           responders, saved_at)
                                select id, revision, account_id, title, standfirst, genre, markdown,
                                       words, tags, visibility, content_note, language, licence, in_name_of,
                                       responders, updated_at
                                  from draft where id = :draft
                                """)
                        .setParameter("draft", draft.id)
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery("""
                                        delete from draft_version
                                         where draft_id = :draft
                                           and revision <= (select v.revision from draft_version v
                                                             where v.draft_id = :draft
                                                             order by v.revision desc offset :kept limit 1)
                                        """)
                                .setParameter("draft", draft.id)
                                .setParameter("kept", KEPT - 1)
                                .executeUpdate()))
                .replaceWithVoid();
    }
}
