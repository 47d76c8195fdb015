package social.lanyard.media.cover;

import java.util.ArrayList;
import java.util.List;

/** The order of colours in one direction of a cloth; it repeats until the cloth ends. */
record Sett(List<Stripe> stripes) {

    /** Neighbouring threads of one colour. */
    record Stripe(Yarn yarn, int threads) {}

    static Sett of(Yarn yarn) {
        return new Sett(List.of(new Stripe(yarn, 1)));
    }

    /** These stripes and then the same backwards, the outermost ones once: as in a tartan. */
    static Sett mirrored(List<Stripe> half) {
        List<Stripe> all = new ArrayList<>(half);
        for (int at = half.size() - 2; at > 0; at--) {
            all.add(half.get(at));
        }
        return new Sett(all);
    }

    Yarn at(int thread) {
        int left = thread % stripes.stream().mapToInt(Stripe::threads).sum();
        for (Stripe stripe : stripes) {
            left -= stripe.threads;
            if (left < 0) {
                return stripe.yarn;
            }
        }
        throw new IllegalStateException("A sett has threads");
    }
}
