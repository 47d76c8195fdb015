package social.lanyard.organisation.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import social.lanyard.identity.SignInListener;

/**
 * Keeps up to date who belongs to an organisation by its directory or by a verified address at exactly one of its mail
 * domains. What an invitation gave stays. Nothing is confirmed by any of this.
 */
@ApplicationScoped
class BelongAtSignIn implements SignInListener {
    private final Clock clock;

    BelongAtSignIn(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Void> signedIn(long accountId, String verifiedEmail, Set<String> directories) {
        String domain = MailDomain.ofAddress(verifiedEmail).orElse("");
        String[] codes = directories.toArray(String[]::new);
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                with proved as (
                                  select d.account_id as organisation_id, 'DIRECTORY' as how
                                    from organisation d where d.code = any(?3)
                                  union all
                                  select m.organisation_id, 'MAIL_DOMAIN'
                                    from organisation_domain m join organisation d on d.account_id = m.organisation_id
                                   where m.domain = ?2 and not d.code = any(?3)),
                                gone as (
                                  update affiliation a set ended_at = ?4
                                   where a.account_id = ?1 and a.ended_at is null and a.how <> 'INVITATION'
                                     and a.organisation_id not in (select organisation_id from proved))
                                insert into affiliation (account_id, organisation_id, how, since)
                                select ?1, p.organisation_id, p.how, ?4 from proved p
                                on conflict (account_id, organisation_id) do update
                                   set how = excluded.how, ended_at = null,
                                       since = case when affiliation.ended_at is null then affiliation.since
                                                    else excluded.since end
                                 where affiliation.ended_at is not null
                                    or (affiliation.how <> excluded.how and affiliation.how <> 'INVITATION')
                                """)
                        .setParameter(1, accountId)
                        .setParameter(2, domain)
                        .setParameter(3, codes)
                        .setParameter(4, now)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
