package social.lanyard.organisation.ending;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.StreamSupport;
import social.lanyard.organisation.Days;
import social.lanyard.organisation.ending.ProposedEnding.DecidedAs;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;

/**
 * Endings near a concern, for everybody and without names. It tells the month and not the day. What was written for few
 * people comes in when its month is over, so that nobody can lay it beside what they ended this week.
 */
@ApplicationScoped
class PublicLog {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final Pool pool;
    private final Clock clock;

    PublicLog(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * One line.
     *
     * @param organisation null where naming it could name the person
     * @param second who the second was
     */
    record Line(
            long id, LocalDate month, String organisation, String code, Near near, int statements, DecidedAs second) {
        /** "November 2026". */
        public String getMonthName() {
            return MONTH.format(month);
        }

        /** For the attribute datetime. */
        public String getMonthIso() {
            return YearMonth.from(month).toString();
        }
    }

    /** The newest months first, from a place on. */
    Uni<Page<Line>> read(Cursor cursor) {
        LocalDate month = Days.today(clock.instant()).withDayOfMonth(1);
        return pool.preparedQuery("""
                        select e.log_key, e.log_month, o.display_name, d.code, e.near, e.log_statements, e.decided_as
                          from facet_ending e
                          left join organisation d on d.account_id = e.log_organisation_id
                          left join account o on o.id = d.account_id
                         where e.log_key is not null and e.log_key < $1 and (e.near = 'CONCERN' or e.log_month < $2)
                         order by e.log_key desc limit $3
                        """)
                .execute(Tuple.of(cursor.below(), month, cursor.limit() + 1))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PublicLog::line)
                        .toList())
                .map(lines -> Page.of(lines, cursor.limit(), Line::id));
    }

    private static Line line(Row row) {
        return new Line(
                row.getLong("log_key"),
                row.getLocalDate("log_month"),
                row.getString("display_name"),
                row.getString("code"),
                Near.valueOf(row.getString("near")),
                row.getInteger("log_statements"),
                DecidedAs.valueOf(row.getString("decided_as")));
    }
}
