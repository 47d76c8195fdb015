package social.lanyard.text.help;

/** What a part of the help is about, in the order in which it is shown. */
public enum HelpTopic {
    HEADINGS(4),
    LINKS(4),
    PICTURES(4),
    SENTENCES(10),
    WORDS(12);

    private final int shown;

    HelpTopic(int shown) {
        this.shown = shown;
    }

    /** How many findings are shown at once: more would be a wall and no help. Together they are thirty-four. */
    int shown() {
        return shown;
    }
}
