package social.lanyard.media.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class CoverSvgTest {
    private static final List<String> SCHEMES = List.of("", "light", "dark");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{3,8}");
    private static final String SHEET = "src/main/resources/META-INF/resources/css/lanyard.css";

    /** Ids as they are made: neighbours in time, and numbers from the edges. */
    private static LongStream ids(int count) {
        long first = 867_000_000_000_000_000L;
        return LongStream.concat(
                LongStream.of(0, 1, Long.MAX_VALUE),
                LongStream.range(0, count - 3).map(at -> first + at * 4_194_304L));
    }

    /** These pictures are kept for years: when one changes, {@link CoverSvg#VERSION} has to. */
    @Test
    void the_same_number_has_the_same_cover_on_every_machine() throws Exception {
        Map<String, String> known = Map.of(
                "1",
                "0d5714be2966b3e8",
                "867000000000000000",
                "fd4f5402344aa621",
                "9223372036854775807",
                "8862f1aaa7f5a1ae");
        for (Map.Entry<String, String> one : known.entrySet()) {
            String all = SCHEMES.stream()
                    .map(scheme -> CoverSvg.of(Long.parseLong(one.getKey()), scheme))
                    .collect(Collectors.joining());
            assertThat(hash(all)).as(one.getKey()).isEqualTo(one.getValue());
        }
        assertThat(CoverSvg.VERSION).isEqualTo(1);
    }

    @Test
    void ten_thousand_stories_have_thousands_of_covers() {
        Set<String> different = new HashSet<>();
        ids(10_000).forEach(id -> different.add(CoverSvg.of(id, "light")));
        assertThat(different).hasSizeGreaterThan(8_500);
    }

    @Test
    void each_weave_is_used() {
        Set<String> drafts = new HashSet<>();
        ids(2_000).forEach(id -> drafts.add(Cloth.of(id).draft().toString()));
        for (Weave weave : Weave.values()) {
            assertThat(LongStream.range(0, 40)
                            .mapToObj(seed -> weave.draft(new Chance(seed)).toString()))
                    .as(weave + " is among the drafts of 2,000 covers")
                    .anyMatch(drafts::contains);
        }
        assertThat(drafts).hasSizeGreaterThan(30);
    }

    @Test
    void a_draft_lets_both_directions_be_seen() {
        for (Weave weave : EnumSet.allOf(Weave.class)) {
            for (long seed = 0; seed < 40; seed++) {
                assertThat(weave.draft(new Chance(seed)).weftOnTop())
                        .as(weave.name())
                        .contains(true, false);
            }
        }
    }

    @Test
    void a_cover_is_small_and_whole_and_asks_for_nothing() {
        ids(1_000).forEach(id -> {
            for (String scheme : SCHEMES) {
                String svg = CoverSvg.of(id, scheme);
                assertThat(svg.length()).as("bytes of " + id).isLessThan(3_000);
                assertThat(svg)
                        .isEqualTo(new String(svg.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII));
            }
        });
        ids(60).forEach(id -> SCHEMES.forEach(scheme -> {
            NodeList all = parsed(CoverSvg.of(id, scheme)).getElementsByTagName("*");
            for (int at = 0; at < all.getLength(); at++) {
                Element element = (Element) all.item(at);
                assertThat(element.getTagName()).isIn("svg", "style", "pattern", "path", "mask", "g");
                for (int a = 0; a < element.getAttributes().getLength(); a++) {
                    assertThat(element.getAttributes().item(a).getNodeName())
                            .doesNotStartWith("on")
                            .isNotIn("style", "href", "xlink:href");
                }
            }
            assertThat(all.getLength()).isGreaterThan(6);
        }));
    }

    @Test
    void only_colours_of_the_design_are_used_and_each_scheme_has_its_own() throws IOException {
        String sheet = Files.readString(Path.of(SHEET));
        String dark = sheet.substring(sheet.indexOf(":root[data-scheme=\"dark\"] {"));
        Set<String> lightTokens = colours(sheet.substring(0, sheet.indexOf("prefers-color-scheme: dark")));
        Set<String> darkTokens = colours(dark.substring(0, dark.indexOf('}')));
        assertThat(lightTokens).hasSizeGreaterThan(20).contains("#5c2461", "#faf8f4");
        assertThat(darkTokens).hasSizeGreaterThan(20).contains("#74307b", "#16121a");
        ids(2_000).forEach(id -> {
            assertThat(without(colours(CoverSvg.of(id, "light"))))
                    .as("light " + id)
                    .isSubsetOf(lightTokens);
            assertThat(without(colours(CoverSvg.of(id, "dark"))))
                    .as("dark " + id)
                    .isSubsetOf(darkTokens);
        });
    }

    /** The one picture for the device's choice draws the same as the one for the choice of a reader. */
    @Test
    void the_picture_for_the_devices_choice_has_both() {
        ids(50).forEach(id -> {
            String both = CoverSvg.of(id, "");
            String light = both.replaceAll("<style>.*</style>", "").replaceAll("class=\"[a-z]\" ", "");
            assertThat(light).isEqualTo(CoverSvg.of(id, "light"));
            String turned = light;
            for (Yarn yarn : Yarn.values()) {
                assertThat(both).contains("." + yarn.mark() + "{stroke:" + yarn.dark() + "}");
                turned = turned.replace(yarn.light(), "[" + yarn + "]");
            }
            for (Yarn yarn : Yarn.values()) {
                turned = turned.replace("[" + yarn + "]", yarn.dark());
            }
            assertThat(turned).isEqualTo(CoverSvg.of(id, "dark"));
        });
    }

    @Test
    void every_cloth_has_a_colour_that_shows_on_dark_pages() {
        ids(2_000).forEach(id -> {
            Cloth cloth = Cloth.of(id);
            Set<Yarn> seen = EnumSet.noneOf(Yarn.class);
            for (int at = 0; at < 80 * 50; at++) {
                seen.add(cloth.at(at % 80, at / 80));
            }
            assertThat(seen)
                    .as("colours of " + id)
                    .containsAnyElementsOf(Yarn.VIVID)
                    .hasSizeGreaterThan(1);
        });
    }

    @Test
    void chance_favours_nothing() {
        Random seeds = new Random(7);
        for (int i = 0; i < 100; i++) {
            Chance chance = new Chance(seeds.nextLong());
            int[] found = new int[6];
            for (int n = 0; n < 600; n++) {
                found[chance.from(0, 5)]++;
            }
            assertThat(Arrays.stream(found).min().orElseThrow()).isGreaterThan(50);
        }
    }

    /** White is for the mask alone, and colours no thread. */
    private static Set<String> without(Set<String> colours) {
        Set<String> rest = new TreeSet<>(colours);
        rest.remove("#fff");
        return rest;
    }

    private static Set<String> colours(String text) {
        Set<String> found = new TreeSet<>();
        Matcher colour = COLOUR.matcher(text);
        while (colour.find()) {
            found.add(colour.group());
        }
        return found;
    }

    private static Document parsed(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (Exception broken) {
            throw new AssertionError(svg, broken);
        }
    }

    private static String hash(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
                .substring(0, 16);
    }
}
