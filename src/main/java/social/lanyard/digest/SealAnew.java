package social.lanyard.digest;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * After a change of the key: seals what a former key sealed under today's, a few rows at a time, until the former one can be
 * taken out of the configuration. Links in old mails go on working.
 */
@ApplicationScoped
class SealAnew {
    private static final Logger LOG = Logger.getLogger(SealAnew.class);
    private static final int BATCH = 200;

    private final Pool pool;
    private final AddressKeys keys;

    SealAnew(Pool pool, AddressKeys keys) {
        this.pool = pool;
        this.keys = keys;
    }

    @Scheduled(every = "1m", delayed = "1m", identity = "mail-sealing")
    Uni<Void> seal() {
        return pool.preparedQuery("""
                        select id, address, link, key_id from mail_follower where key_id <> $1 order by id limit $2
                        """)
                .execute(Tuple.of(keys.id(), BATCH))
                .chain(rows -> sealed(StreamSupport.stream(rows.spliterator(), false)
                        .filter(row -> keys.knows(row.getString("key_id")))
                        .toList()));
    }

    private Uni<Void> sealed(List<Row> rows) {
        if (!rows.isEmpty()) {
            LOG.infof("Sealing %d addresses under today's key", rows.size());
        }
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(this::seal)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> seal(Row row) {
        long id = row.getLong("id");
        String former = row.getString("key_id");
        String address = keys.open(row.getBuffer("address").getBytes(), former, ConfirmByMail.addressIn(id));
        String link = keys.open(row.getBuffer("link").getBytes(), former, ConfirmByMail.linkIn(id));
        return pool.preparedQuery("""
                        update mail_follower set address = $3, address_hash = $4, link = $5, key_id = $6
                         where id = $1 and key_id = $2
                        """)
                .execute(Tuple.tuple()
                        .addLong(id)
                        .addString(former)
                        .addBuffer(Buffer.buffer(keys.seal(address, ConfirmByMail.addressIn(id))))
                        .addString(keys.hash(new MailAddress(address)))
                        .addBuffer(Buffer.buffer(keys.seal(link, ConfirmByMail.linkIn(id))))
                        .addString(keys.id()))
                .replaceWithVoid();
    }
}
