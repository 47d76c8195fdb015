package social.lanyard.feed;

/** The two forms in which a feed can be read: Atom (RFC 4287) and JSON Feed 1.1. */
enum FeedForm {
    ATOM("feed.atom", "application/atom+xml"),
    JSON("feed.json", "application/feed+json");

    private final String file;
    private final String type;

    FeedForm(String file, String type) {
        this.file = file;
        this.type = type;
    }

    /** The end of its address. */
    String file() {
        return file;
    }

    String type() {
        return type;
    }
}
