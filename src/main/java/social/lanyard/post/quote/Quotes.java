package social.lanyard.post.quote;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import social.lanyard.post.QuoteAnswer;

/** The rows of quotations, inside a transaction. */
@ApplicationScoped
class Quotes {
    /** The quoted author, or a writer of the organisation that is one. */
    private static final String THEIRS = """
            (quoted_author_id = :account
             or quoted_author_id in (select r.organisation_id from organisation_role r
                                      where r.account_id = :account and r.role = 'WRITER' and r.ended_at is null))
            """;

    /**
     * Who wrote the post at this address, if it can be quoted by this author: everybody may read it, and neither of the two
     * blocked the other; else null.
     */
    Uni<Long> quotable(QuotedAddress address, long authorId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select p.author_id from post p join account a on a.id = p.author_id and a.closed_at is null
                                 where p.id = :post and a.handle = :handle and p.kind < 2 and p.visibility < 2
                                   and p.deleted_at is null and p.held_at is null
                                   and not exists (select 1 from hidden h
                                                    where h.viewer_id = :author and h.target_id = p.author_id)
                                """, Long.class)
                        .setParameter("post", address.postId())
                        .setParameter("handle", address.handle())
                        .setParameter("author", authorId)
                        .getSingleResultOrNull());
    }

    /** True when it was not there before. Whoever quotes themselves agrees. */
    Uni<Boolean> ask(long postId, long authorId, long quotedId, long quotedAuthorId, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into quote (post_id, author_id, quoted_id, quoted_author_id, answer, asked_at)
                                values (:post, :author, :quoted, :quotedAuthor, :answer, :now)
                                on conflict do nothing
                                """)
                        .setParameter("post", postId)
                        .setParameter("author", authorId)
                        .setParameter("quoted", quotedId)
                        .setParameter("quotedAuthor", quotedAuthorId)
                        .setParameter(
                                "answer", (authorId == quotedAuthorId ? QuoteAnswer.GIVEN : QuoteAnswer.ASKED).name())
                        .setParameter("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    /**
     * Ends what this post quoted before.
     *
     * @param but the post that it still quotes, or 0
     */
    Uni<Boolean> endBut(long postId, long but) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from quote where post_id = :post and quoted_id <> :but")
                        .setParameter("post", postId)
                        .setParameter("but", but)
                        .executeUpdate())
                .map(rows -> rows > 0);
    }

    /** True when there is such a quotation of something that this person, or their organisation, wrote. */
    Uni<Boolean> answer(long postId, long accountId, QuoteAnswer answer, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update quote set answer = :answer, answered_by = :account, answered_at = :now"
                                        + " where post_id = :post and " + THEIRS)
                        .setParameter("answer", answer.name())
                        .setParameter("account", accountId)
                        .setParameter("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .setParameter("post", postId)
                        .executeUpdate())
                .map(rows -> rows > 0);
    }

    /** What is said now, if the quotation is of something that this person, or their organisation, wrote; else null. */
    Uni<String> said(long postId, long accountId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select answer from quote where post_id = :post and " + THEIRS + " for update",
                                String.class)
                        .setParameter("post", postId)
                        .setParameter("account", accountId)
                        .getSingleResultOrNull());
    }

    /** Quotations by and of a post that is gone. */
    Uni<Void> endAll(long postId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                delete from quote where (post_id = :post or quoted_id = :post)
                                   and exists (select 1 from post p where p.id = :post and p.deleted_at is not null)
                                """)
                        .setParameter("post", postId)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
