package social.lanyard.follow;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody wants to follow an account that looks at its followers first. It waits until one of the two ends it. */
@Entity
@Table(name = "follow_request")
@IdClass(FollowId.class)
public class FollowRequest {
    @Id
    @Column(name = "follower_id")
    Long followerId;

    @Id
    @Column(name = "followee_id")
    Long followeeId;

    @Column(updatable = false)
    long id;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    protected FollowRequest() {}

    static FollowRequest ask(long id, Follow wanted) {
        FollowRequest request = new FollowRequest();
        request.id = id;
        request.followerId = wanted.followerId();
        request.followeeId = wanted.followeeId();
        request.createdAt = wanted.createdAt();
        return request;
    }

    public long followerId() {
        return followerId;
    }

    public long followeeId() {
        return followeeId;
    }
}
