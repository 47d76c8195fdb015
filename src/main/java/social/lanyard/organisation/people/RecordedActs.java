package social.lanyard.organisation.people;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.StreamSupport;
import social.lanyard.organisation.Desk;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.organisation.people.RecordedAct.Actor;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;

/** Reads the record of one organisation, the newest act first. */
@ApplicationScoped
class RecordedActs {
    /**
     * What people do with their own page, and what they say to a moderator about an ending. It concerns an organisation's
     * statement and is none of its business.
     */
    static final Set<OrganisationAct> THEIRS = EnumSet.of(
            OrganisationAct.FACET_HIDDEN,
            OrganisationAct.FACET_SHOWN,
            OrganisationAct.FACET_NUMBER_HIDDEN,
            OrganisationAct.FACET_NUMBER_SHOWN,
            OrganisationAct.ENDING_OBJECTED,
            OrganisationAct.ENDING_ANSWERED);

    private static final String SQL = """
            select a.id, a.at, a.act, a.actor_id, coalesce(a.reason_code, '') as code,
                   case when b.closed_at is null then b.display_name end as who,
                   a.actor_id = a.subject_id or exists (
                     select 1 from organisation_role r
                      where r.organisation_id = $1 and r.account_id = a.actor_id) as ours,
                   case when a.subject_id <> $1 and s.closed_at is null then s.display_name end as whom
              from audit a
              left join account b on b.id = a.actor_id
              left join account s on s.id = a.subject_id
             where a.log = 'audit' and a.other_id = $1 and a.id < $2 and a.act <> all($3)
             order by a.id desc limit $4
            """;

    /** What writers say for it is recorded by the package that knows posts. */
    private static final String IN_ITS_NAME = "post.";

    private final Pool pool;

    RecordedActs(Pool pool) {
        this.pool = pool;
    }

    /** @param cursor read downwards only */
    Uni<Page<RecordedAct>> of(Desk desk, Cursor cursor) {
        String[] left = THEIRS.stream().map(OrganisationAct::code).toArray(String[]::new);
        return pool.preparedQuery(SQL)
                .execute(Tuple.of(desk.organisationId(), cursor.below(), left, cursor.limit() + 1))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> act(row, desk))
                        .toList())
                .map(acts -> Page.of(acts, cursor.limit(), RecordedAct::id));
    }

    private static RecordedAct act(Row row, Desk desk) {
        String code = row.getString("act");
        return new RecordedAct(
                row.getLong("id"),
                row.getOffsetDateTime("at").toInstant(),
                Arrays.stream(OrganisationAct.values())
                        .filter(act -> act.code().equals(code))
                        .findFirst()
                        .orElse(null),
                actor(row, desk),
                row.getString("who"),
                row.getString("whom"),
                row.getString("code"),
                code.startsWith(IN_ITS_NAME) ? code.substring(IN_ITS_NAME.length()) : "");
    }

    private static Actor actor(Row row, Desk desk) {
        long id = row.getLong("actor_id");
        if (id == desk.accountId()) {
            return Actor.YOU;
        }
        if (id == 0) {
            return Actor.COMMAND;
        }
        if (!row.getBoolean("ours")) {
            return Actor.SITE;
        }
        return row.getString("who") == null ? Actor.CLOSED : Actor.PERSON;
    }
}
