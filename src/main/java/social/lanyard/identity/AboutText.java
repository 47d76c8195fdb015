package social.lanyard.identity;

import social.lanyard.text.HtmlPolicy;

/** What somebody says of themselves, on its way from the database to a page. */
public final class AboutText {
    private AboutText() {}

    /** The stored HTML once more through the sanitizer, so that a page never depends on how a row came to be. */
    public static String safe(String storedHtml) {
        return HtmlPolicy.clean(storedHtml).value();
    }
}
