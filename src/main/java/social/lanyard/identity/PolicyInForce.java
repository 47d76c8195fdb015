package social.lanyard.identity;

import jakarta.enterprise.context.ApplicationScoped;

/** The version of the content policy to which a new member agrees. */
@ApplicationScoped
class PolicyInForce {
    String version() {
        return "1.0";
    }
}
