package social.lanyard.organisation.ending;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import social.lanyard.organisation.Facet;
import social.lanyard.organisation.ending.Admins.Admin;

/** Endings that wait, and what has to be known to decide about them; all in the current session. */
@ApplicationScoped
class ProposedEndings implements PanacheRepositoryBase<ProposedEnding, Long> {

    /**
     * Holds the organisation until the transaction ends: its endings are counted and decided one after another, and its
     * roles do not change meanwhile. It comes before any lock of a statement.
     */
    Uni<Void> hold(long organisationId) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select account_id from organisation where account_id = ?1 for no key update",
                                Long.class)
                        .setParameter(1, organisationId)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** How many statements the organisation has ended since then; renewals are none. */
    Uni<Long> endedSince(long organisationId, Instant since) {
        return getSession()
                .chain(session -> session.createQuery("""
                                select count(f) from Facet f
                                 where f.organisationId = :organisation and f.acceptedAt is not null
                                   and f.endedAt > :since and f.endedHow = ORGANISATION and f.endedReason <> :renewed
                                """, Long.class)
                        .setParameter("organisation", organisationId)
                        .setParameter("since", since)
                        .setParameter("renewed", Facet.RENEWED)
                        .getSingleResult());
    }

    /** What was proposed about these statements and not decided, in time or not. */
    Uni<List<ProposedEnding>> openFor(Collection<Long> facetIds) {
        return list("facetId in ?1 and verdict is null", facetIds);
    }

    /** What is to be decided as one, locked. */
    Uni<List<ProposedEnding>> open(long organisationId, long actId) {
        return find("organisationId = ?1 and actId = ?2 and verdict is null order by id", organisationId, actId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Uni<Optional<Long>> organisationOf(long actId) {
        return find("actId", actId)
                .firstResult()
                .map(found -> Optional.ofNullable(found).map(ending -> ending.organisationId));
    }

    /** Whoever is an admin there now, with an open account. */
    Uni<Admins> admins(long organisationId) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                select r.account_id, r.granted_at
                                  from organisation_role r join account a on a.id = r.account_id and a.closed_at is null
                                 where r.organisation_id = ?1 and r.role = 'ADMIN' and r.ended_at is null
                                """, Object[].class)
                        .setParameter(1, organisationId)
                        .getResultList())
                .map(rows -> new Admins(rows.stream()
                        .map(row -> new Admin((Long) row[0], instant(row[1])))
                        .toList()));
    }

    /** Since when somebody has had a role there that ends statements. */
    Uni<Instant> since(long organisationId, long accountId) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                select min(granted_at) from organisation_role
                                 where organisation_id = ?1 and account_id = ?2 and role in ('ADMIN', 'VERIFIER')
                                   and ended_at is null
                                """, Object.class)
                        .setParameter(1, organisationId)
                        .setParameter(2, accountId)
                        .getSingleResult())
                .map(ProposedEndings::instant);
    }

    /** Of how many people the organisation says something, counted up to this many. */
    Uni<Long> people(long organisationId, int most) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                select count(*) from (
                                    select distinct account_id from facet
                                     where organisation_id = ?1 and accepted_at is not null and ended_at is null
                                     limit ?2) as people
                                """, Long.class)
                        .setParameter(1, organisationId)
                        .setParameter(2, most)
                        .getSingleResult());
    }

    /** Whether somebody has to do with an organisation: works there, belongs to it or acts for it. */
    Uni<Boolean> belongs(long accountId, long organisationId) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                select exists (select 1 from organisation_role where organisation_id = ?1
                                                  and account_id = ?2 and ended_at is null)
                                    or exists (select 1 from affiliation where organisation_id = ?1
                                                  and account_id = ?2 and ended_at is null)
                                    or exists (select 1 from facet where organisation_id = ?1 and account_id = ?2
                                                  and accepted_at is not null and ended_at is null)
                                """, Boolean.class)
                        .setParameter(1, organisationId)
                        .setParameter(2, accountId)
                        .getSingleResult());
    }

    static Instant instant(Object value) {
        return value instanceof OffsetDateTime at
                ? at.toInstant()
                : value instanceof Instant at ? at : ((java.time.LocalDateTime) value).toInstant(ZoneOffset.UTC);
    }
}
