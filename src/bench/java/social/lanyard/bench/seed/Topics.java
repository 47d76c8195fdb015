package social.lanyard.bench.seed;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;

/** Topics, a few of which stand on very many posts. */
final class Topics {
    private static final String[] PLAIN = {
        "nightshift", "handover", "dementia", "maternity", "training", "wellbeing", "primarycare", "learning", "rota",
        "patientsafety", "communitycare", "endoflife", "diabetes", "mentalhealth", "research"
    };
    private static final int ALL = 400;
    private static final Chance OFTEN = Chance.falling(ALL, 0.9);

    private Topics() {}

    static String some(SplittableRandom random) {
        int which = OFTEN.pick(random);
        return which < PLAIN.length ? PLAIN[which] : "topic" + which;
    }

    static Set<String> several(SplittableRandom random) {
        Set<String> topics = new LinkedHashSet<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            topics.add(some(random));
        }
        return topics;
    }
}
