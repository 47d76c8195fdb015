package social.lanyard.follow.transfer;

import java.util.Arrays;
import java.util.Optional;

/** What a file of people is about. */
enum Kind {
    FOLLOWING("following", "Account address,Show boosts,Notify on new posts,Languages"),
    BLOCKS("blocks", "Account address"),
    MUTES("mutes", "Account address,Hide notifications");

    private final String word;
    private final String heading;

    Kind(String word, String heading) {
        this.word = word;
        this.heading = heading;
    }

    static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    public String word() {
        return word;
    }

    /** The first line of its file, in Mastodon's words. */
    String heading() {
        return heading;
    }
}
