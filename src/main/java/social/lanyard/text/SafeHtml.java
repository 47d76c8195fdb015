package social.lanyard.text;

import io.quarkus.qute.RawString;

/**
 * HTML that went through {@link HtmlPolicy}, which alone can make one. A template prints it with {@code {story.html.raw}};
 * nothing else that came from a person may be printed raw.
 */
public final class SafeHtml {

    private final String value;

    SafeHtml(String value) {
        this.value = value;
    }

    /** The markup, as it is stored and sent. */
    public String value() {
        return value;
    }

    /** The markup for a template, which prints it as it is. */
    public RawString raw() {
        return new RawString(value);
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeHtml html && html.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
