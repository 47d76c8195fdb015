package social.lanyard.follow.list;

import io.vertx.mutiny.sqlclient.Row;
import social.lanyard.identity.Account;

/**
 * Somebody whom the owner of a list follows.
 *
 * @param listed whether they are in the list
 */
public record ListPerson(long id, String handle, String name, boolean organisation, boolean listed) {
    static ListPerson of(Row row) {
        return new ListPerson(
                row.getLong("id"),
                row.getString("handle"),
                row.getString("display_name"),
                row.getShort("kind") == Account.ORGANISATION,
                row.getBoolean("listed"));
    }
}
