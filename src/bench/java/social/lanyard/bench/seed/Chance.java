package social.lanyard.bench.seed;

import java.util.SplittableRandom;

/** Picks one of many, each as often as its weight says, in constant time (Walker's and Vose's tables). */
final class Chance {
    private final double[] keep;
    private final int[] other;

    Chance(double[] weights) {
        int n = weights.length;
        keep = new double[n];
        other = new int[n];
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        int[] small = new int[n];
        int[] large = new int[n];
        int smalls = 0;
        int larges = 0;
        double[] scaled = new double[n];
        for (int i = 0; i < n; i++) {
            scaled[i] = weights[i] * n / sum;
            if (scaled[i] < 1) {
                small[smalls++] = i;
            } else {
                large[larges++] = i;
            }
        }
        while (smalls > 0 && larges > 0) {
            int less = small[--smalls];
            int more = large[larges - 1];
            keep[less] = scaled[less];
            other[less] = more;
            scaled[more] -= 1 - scaled[less];
            if (scaled[more] < 1) {
                larges--;
                small[smalls++] = more;
            }
        }
        while (larges > 0) {
            keep[large[--larges]] = 1;
        }
        while (smalls > 0) {
            keep[small[--smalls]] = 1;
        }
    }

    /** Weights that fall as a power of the rank, the first the largest. */
    static Chance falling(int n, double power) {
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            weights[i] = Math.pow(i + 1.0, -power);
        }
        return new Chance(weights);
    }

    int pick(SplittableRandom random) {
        int at = random.nextInt(keep.length);
        return random.nextDouble() < keep[at] ? at : other[at];
    }
}
