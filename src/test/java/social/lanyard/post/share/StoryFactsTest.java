package social.lanyard.post.share;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class StoryFactsTest {
    @Test
    void no_text_ends_the_block_or_means_anything_in_it() {
        for (String hostile : List.of(
                "</script><script>alert(1)</script>",
                "<!-- <script> -->",
                "<!--<script>",
                "]]>",
                "&lt;/script&gt;",
                "quote \" and ' and \\",
                "line\nbreak\r\u2028\u2029",
                "\u202Eevil",
                "{/let}{#if x}",
                "\u0000\u0007")) {
            String data = new StoryFacts(new JsonObject().put("headline", hostile)).inPage();
            assertThat(data).doesNotContain("<", ">", "&", "'", "\u2028", "\u2029", "\n");
            Document page =
                    Jsoup.parse("<head><script type=\"application/ld+json\">" + data + "</script></head><p>after");
            assertThat(page.select("script")).hasSize(1);
            assertThat(page.select("p").text()).isEqualTo("after");
            assertThat(new JsonObject(page.select("script").first().data()).getString("headline"))
                    .isEqualTo(hostile);
        }
    }
}
