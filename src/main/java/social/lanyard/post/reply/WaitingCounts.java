package social.lanyard.post.reply;

/** How much waits for somebody, each counted up to 100. */
public record WaitingCounts(int responses, int questions) {
    static final int MOST = 100;

    public int all() {
        return responses + questions;
    }
}
