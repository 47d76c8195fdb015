package social.lanyard.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import social.lanyard.support.Conflict;

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

    /** Counts what its page has said, so that two admins do not overwrite each other. */
    @Column(name = "page_version")
    int pageVersion;

    protected Organisation() {}

    public String sentence() {
        return sentence;
    }

    public String checks() {
        return checks;
    }

    public String contact() {
        return contact;
    }

    public int pageVersion() {
        return pageVersion;
    }

    /**
     * Tells readers something else about itself. How the operator knows that it is real stays the operator's to say.
     *
     * @param seen the version of the page that whoever changes it saw
     * @throws Conflict when somebody else changed it since then
     */
    public void tell(String sentence, String checks, String contact, int seen) {
        if (seen != pageVersion) {
            throw new Conflict(
                    "Somebody else changed this page in between. What you typed is kept here; saving again puts"
                            + " it in the place of theirs.");
        }
        this.sentence = sentence;
        this.checks = checks;
        this.contact = contact;
        pageVersion++;
    }
}
