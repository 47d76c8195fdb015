package social.lanyard.post;

import social.lanyard.audit.Act;

/**
 * What somebody did in an organisation's name, or with what was said in it. Each writes exactly one entry; what people do
 * with their own posts writes none.
 */
public enum PostAct implements Act {
    PUBLISHED("post.published"),
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
