package social.lanyard.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Texts that somebody might type to make a page do what it should not. */
public final class HostileTexts {
    private static final long SEED = 20_261_122L;

    private static final List<String> SCHEMES = List.of(
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "&#106;avascript:alert(1)",
            "java&#9;script:alert(1)",
            "\u0001javascript:alert(1)",
            "vbscript:msgbox(1)",
            "data:text/html,<script>alert(1)</script>",
            "data:image/svg+xml,<svg onload=alert(1)>",
            "file:///etc/passwd",
            "//evil.example",
            "blob:x",
            "/sign-out");

    private static final List<String> CARRIERS = List.of(
            "[x](%s)",
            "<%s>",
            "[x][1]\n\n[1]: %s",
            "![x](%s)",
            "<a href=\"%s\">x</a>",
            "[x](<%s>)",
            "[![x](%s)](%s)",
            "\"><a href='%s'>x",
            "`%s`",
            "> %s",
            "{%s}",
            "{{%s}}");

    private HostileTexts() {}

    /** This many different ones, always the same: written vectors first, then links of all kinds, then mixtures. */
    public static List<String> some(int count) {
        List<String> texts = new ArrayList<>(written());
        for (String scheme : SCHEMES) {
            for (String carrier : CARRIERS) {
                texts.add(carrier.replace("%s", scheme));
            }
        }
        Random random = new Random(SEED);
        List<String> parts = List.copyOf(texts);
        while (texts.size() < count) {
            texts.add(parts.get(random.nextInt(parts.size())) + " " + parts.get(random.nextInt(parts.size())));
        }
        Collections.shuffle(texts, random);
        return texts.subList(0, count);
    }

    private static List<String> written() {
        try (var file = HostileTexts.class.getResourceAsStream("/hostile/vectors.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("## ") && !line.isBlank())
                    .map(line -> line.replace("\\n", "\n").replace("\\t", "\t"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
