package social.lanyard.identity;

import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;

/** What a person types who signed in for the first time. */
public class JoinForm {
    @RestForm("display_name")
    String displayName;

    @RestForm
    String handle;

    @RestForm("i_am")
    String iAm;

    @RestForm
    String policy;

    @RestForm
    String age;

    public String displayName() {
        return displayName == null ? "" : displayName;
    }

    public String handle() {
        return handle == null ? "" : handle;
    }

    public String iAm() {
        return iAm == null ? "" : iAm;
    }

    public boolean agreed() {
        return policy != null;
    }

    public boolean oldEnough() {
        return age != null;
    }

    /** What the member states, or null for staff and for those who would rather not say. */
    Statement statement() {
        return switch (iAm().toLowerCase(Locale.ROOT)) {
            case "patient" -> Statement.PATIENT;
            case "carer" -> Statement.CARER;
            case "relative" -> Statement.RELATIVE;
            case "public" -> Statement.PUBLIC;
            default -> null;
        };
    }

    boolean worksInCare() {
        return iAm().equals("staff");
    }
}
