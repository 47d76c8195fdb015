package social.lanyard.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes names that a reader takes for another name, from a seed: the same seed gives the same names. */
final class Disguises {
    private static final Map<Character, String> CYRILLIC = Map.ofEntries(
            Map.entry('a', "а"),
            Map.entry('c', "с"),
            Map.entry('e', "е"),
            Map.entry('i', "і"),
            Map.entry('o', "о"),
            Map.entry('p', "р"),
            Map.entry('s', "ѕ"),
            Map.entry('x', "х"),
            Map.entry('y', "у"),
            Map.entry('A', "А"),
            Map.entry('B', "В"),
            Map.entry('E', "Е"),
            Map.entry('H', "Н"),
            Map.entry('O', "О"));
    private static final Map<Character, String> GREEK =
            Map.of('o', "ο", 'v', "ν", 'A', "Α", 'B', "Β", 'E', "Ε", 'H', "Η", 'O', "Ο", 'i', "ι", 'a', "α", 'u', "υ");
    private static final Map<Character, String> ARMENIAN = Map.of('o', "օ", 'u', "ս", 'h', "հ", 'n', "ո", 'g', "ց");
    private static final Map<Character, String> DIGITS = Map.of('o', "0", 'O', "0", 'l', "1", 'i', "1", 'I', "1");
    private static final Map<Character, String> CAPITALS = Map.of('l', "I");
    private static final Map<Character, String> SMALL_CAPITALS =
            Map.of('a', "ᴀ", 'e', "ᴇ", 'i', "ɪ", 'o', "ᴏ", 'r', "ʀ", 'n', "ɴ", 'm', "ᴍ");
    private static final String INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e\u2063\u034f\u202e";
    private static final String MARKS = "\u0307\u0336\u0335\u0323\u20d2\u0489";

    private final Random random;

    Disguises(long seed) {
        random = new Random(seed);
    }

    /** So many different names, none of them the name itself. */
    List<String> of(String name, int wanted) {
        List<UnaryOperator<String>> ways = List.of(
                text -> swapped(text, CYRILLIC),
                text -> swapped(text, GREEK),
                text -> swapped(text, ARMENIAN),
                text -> swapped(text, DIGITS),
                text -> swapped(text, CAPITALS),
                text -> swapped(text, SMALL_CAPITALS),
                text -> moved(text, 0xff21 - 'A', 0xff41 - 'a'),
                text -> moved(text, 0x1d400 - 'A', 0x1d41a - 'a'),
                text -> moved(text, 0x1d608 - 'A', 0x1d622 - 'a'),
                text -> put(text, INVISIBLE),
                text -> put(text, MARKS),
                text -> text.replace("m", "rn"),
                text -> text.replace("w", "vv"),
                text -> random.nextBoolean() ? text.toUpperCase() : text.toLowerCase(),
                text -> text.replace(' ', " \u00a0\u2009\u3000\u2003".charAt(random.nextInt(5))),
                text -> text.replace(' ', "-.,'_".charAt(random.nextInt(5))),
                text -> text.replace(" ", ""));
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < wanted) {
            String disguised = name;
            for (int i = random.nextInt(3); i >= 0; i--) {
                disguised = ways.get(random.nextInt(ways.size())).apply(disguised);
            }
            if (!disguised.equals(name)) {
                made.add(disguised);
            }
        }
        return new ArrayList<>(made);
    }

    /** Some of the letters, one at least, in another alphabet. */
    private String swapped(String text, Map<Character, String> alphabet) {
        StringBuilder swapped = new StringBuilder();
        boolean some = random.nextBoolean();
        for (char c : text.toCharArray()) {
            String other = alphabet.get(c);
            boolean take = other != null && (!some || random.nextInt(3) > 0);
            swapped.append(take ? other : String.valueOf(c));
        }
        return swapped.toString();
    }

    private static String moved(String text, int capitals, int small) {
        StringBuilder moved = new StringBuilder();
        text.codePoints()
                .forEach(c -> moved.appendCodePoint(
                        c >= 'A' && c <= 'Z' ? c + capitals : c >= 'a' && c <= 'z' ? c + small : c));
        return moved.toString();
    }

    private String put(String text, String signs) {
        int at = 1 + random.nextInt(text.length() - 1);
        return text.substring(0, at) + signs.charAt(random.nextInt(signs.length())) + text.substring(at);
    }
}
