package social.lanyard.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What is special about an account that is a trust: its codes, and what readers may know about how it checks people. */
@Entity
@Table(name = "organisation")
public class Organisation {
    @Id
    @Column(name = "account_id")
    Long accountId;

    @Column(updatable = false)
    String code;

    @Column(name = "ods_code", updatable = false)
    String odsCode;

    String sentence = "";

    @Column(name = "how_we_know")
    String howWeKnow;

    String checks = "";
    String contact = "";

    @Column(name = "created_by", updatable = false)
    Long createdBy;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    protected Organisation() {}
}
