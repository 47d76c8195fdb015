package social.lanyard.bench;

import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openjdk.jmh.Main;
import social.lanyard.bench.site.BenchProblem;
import social.lanyard.bench.site.SiteBenchmark;

/** What {@code mvn -Pbench} starts: {@code site} (the default), {@code seed}, {@code plans}, or {@code stories} with arguments for JMH. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        String what = arguments.length == 0 ? "site" : arguments[0];
        String[] others = arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
        try {
            switch (what) {
                case "site" -> SiteBenchmark.run(false);
                case "seed" -> SiteBenchmark.run(true);
                case "plans" -> SiteBenchmark.plans();
                case "stories" -> Main.main(others.length == 0 ? new String[] {".*"} : others);
                default ->
                    throw new BenchProblem("There is no benchmark \"" + what + "\": take site, seed, plans or stories.");
            }
        } catch (BenchProblem e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }
}
