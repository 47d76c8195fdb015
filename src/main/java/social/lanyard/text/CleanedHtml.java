package social.lanyard.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.UnaryOperator;

/**
 * Remembers which markup was cleaned and what was left of it. The policy is the same as long as the process lives, so what
 * is remembered is never out of date. The sanitizer takes about a millisecond for ten thousand characters, and a page of notes
 * has nearly as many.
 */
final class CleanedHtml {
    /** Characters; more than what the longest stories take. */
    private static final int LONGEST = 128 * 1024;

    /** The most that is remembered, as a part of the memory that the process may have. */
    private static final int SHARE = 16;

    private final UnaryOperator<String> policy;
    private final Cache<String, SafeHtml> known;

    CleanedHtml(UnaryOperator<String> policy) {
        this(policy, Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** @param most bytes, roughly */
    CleanedHtml(UnaryOperator<String> policy, long most) {
        this.policy = policy;
        this.known = Caffeine.newBuilder()
                // What is over the bound goes at once, not when some other thread finds the time.
                .executor(Runnable::run)
                .maximumWeight(most)
                .weigher((String html, SafeHtml clean) -> 100 + weight(html, clean.value()))
                .build();
    }

    /** What is left mostly is what there was, and then it is kept once; beyond Latin letters a character takes two bytes. */
    private static int weight(String html, String clean) {
        return 2 * html.length() + (clean.equals(html) ? 0 : 2 * clean.length());
    }

    SafeHtml of(String html) {
        if (html.length() > LONGEST) {
            return new SafeHtml(policy.apply(html));
        }
        SafeHtml before = known.getIfPresent(html);
        if (before != null) {
            return before;
        }
        String left = policy.apply(html);
        SafeHtml clean = new SafeHtml(left.equals(html) ? html : left);
        known.put(html, clean);
        return clean;
    }

    /** Whether this was cleaned already, so that asking for it takes no time. */
    boolean knows(String html) {
        return known.getIfPresent(html) != null;
    }
}
