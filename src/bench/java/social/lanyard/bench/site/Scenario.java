package social.lanyard.bench.site;

import java.util.List;
import java.util.function.IntFunction;

/**
 * One thing that is measured.
 *
 * @param limit name of the scenario that it is held against, or null for a limit itself
 * @param times what is done once for each request counts as so many
 * @param count requests in each round
 * @param wanted the status that each answer must have
 * @param asks the requests of a round; reads have the same in each, writes never the same twice
 */
record Scenario(String name, String limit, int times, int count, int wanted, IntFunction<List<Ask>> asks) {

    static Scenario read(String name, String limit, int count, List<Ask> asks) {
        return new Scenario(name, limit, 1, count, 200, round -> asks);
    }

    static Scenario write(String name, String limit, int count, IntFunction<List<Ask>> asks) {
        return new Scenario(name, limit, 1, count, 303, asks);
    }
}
