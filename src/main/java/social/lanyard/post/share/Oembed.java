package social.lanyard.post.share;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import social.lanyard.media.preview.Preview;
import social.lanyard.post.PostCard;

/** An answer in the words of oEmbed 1.0 (oembed.com): a frame with the page that is made for it. */
record Oembed(Map<String, Object> members) {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 420;
    private static final int SMALLEST = 160;
    private static final int KEPT_SECONDS = 300;

    /** Where a description is asked for. */
    static String address(String origin, String path, String format) {
        return origin + "/oembed?url=" + URLEncoder.encode(origin + path, StandardCharsets.UTF_8) + "&format=" + format;
    }

    /**
     * @param most the widest and the highest that the asker has room for, or 0
     */
    static Oembed of(PostCard card, SharedPost shared, String title, String origin, int mostWidth, int mostHeight) {
        int width = room(WIDTH, mostWidth);
        int height = room(HEIGHT, mostHeight);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("version", "1.0");
        members.put("type", "rich");
        members.put("title", title);
        members.put("author_name", card.author().name());
        members.put("author_url", origin + card.author().path());
        members.put("author_statement", shared.statement());
        members.put("provider_name", "Lanyard");
        members.put("provider_url", origin + "/");
        members.put("cache_age", KEPT_SECONDS);
        boolean fits =
                (mostWidth == 0 || mostWidth >= Preview.WIDTH) && (mostHeight == 0 || mostHeight >= Preview.HEIGHT);
        if (fits) {
            members.put("thumbnail_url", shared.picture());
            members.put("thumbnail_width", Preview.WIDTH);
            members.put("thumbnail_height", Preview.HEIGHT);
        }
        members.put("width", width);
        members.put("height", height);
        members.put("html", frame(shared, title, width, height));
        return new Oembed(members);
    }

    private static int room(int wanted, int most) {
        return most == 0 ? wanted : Math.max(SMALLEST, Math.min(wanted, most));
    }

    private static String frame(SharedPost shared, String title, int width, int height) {
        return "<iframe src=\"" + escaped(shared.base()) + "/embed\" width=\"" + width + "\" height=\"" + height
                + "\" title=\"" + escaped(title + ". " + shared.statement())
                + "\" loading=\"lazy\"></iframe>";
    }

    String json() {
        return new JsonObject(members).encode();
    }

    String xml() {
        StringBuilder xml =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<oembed>\n");
        members.forEach((name, value) -> xml.append("  <")
                .append(name)
                .append('>')
                .append(escaped(value.toString()))
                .append("</")
                .append(name)
                .append(">\n"));
        return xml.append("</oembed>\n").toString();
    }

    /** For markup; what XML 1.0 cannot hold at all is left out. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 32);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    boolean known = c >= 0x20 && c != 0x7F && c != 0xFFFE && c != 0xFFFF || c == '\t' || c == '\n';
                    if (known && !(c >= 0xD800 && c <= 0xDFFF)) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }
}
