package social.lanyard.post.reply;

import social.lanyard.support.Page;
import social.lanyard.web.Once;

/**
 * The moderators' page of first responses that wait.
 *
 * @param further whether it is not the first page
 * @param done whether one was just let through
 */
record NewcomersPage(Page<WaitingResponse> page, boolean further, boolean done) {
    static final String PATH = "/moderation/responses";

    public String token() {
        return Once.token();
    }
}
