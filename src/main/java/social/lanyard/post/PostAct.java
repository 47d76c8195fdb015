package social.lanyard.post;

import social.lanyard.audit.Act;

/**
 * What somebody did in an organisation's name, or with what was said in it. Each writes exactly one entry; what people do
 * with their own posts writes none.
 */
public enum PostAct implements Act {
    PUBLISHED("post.published"),
    PUBLISHED_LIMITED("post.published_limited"),
    RESPONDERS("post.responders"),
    LET_THROUGH("post.let_through"),
    TURNED_DOWN("post.turned_down"),
    RESPONSE_HIDDEN("post.response_hidden"),
    RESPONSE_SHOWN("post.response_shown"),
    CHANGED("post.changed"),
    TAKEN_OUT("post.taken_out"),
    NOTICED("post.noticed"),
    WITHDRAWN("post.withdrawn");

    private final String code;

    PostAct(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
