package social.lanyard.follow.list;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Somebody stands in a list, for as long as the person whose list it is follows them. */
@Entity
@Table(name = "people_list_member")
@IdClass(ListMember.Key.class)
class ListMember {
    /** The list and who is in it. */
    record Key(Long listId, Long memberId) implements Serializable {}

    @Id
    @Column(name = "list_id")
    Long listId;

    @Id
    @Column(name = "member_id")
    Long memberId;

    @Column(name = "account_id", updatable = false)
    long accountId;

    @Column(name = "added_at", updatable = false)
    Instant addedAt;

    protected ListMember() {}
}
