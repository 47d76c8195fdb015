package social.lanyard.bench.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** wrk, which makes the load and takes the times. It ends by itself after a fixed number of answers. */
final class Wrk {
    private final Path script;
    private final int clients;

    Wrk(Path script, int clients) {
        this.script = script;
        this.clients = clients;
        try {
            new ProcessBuilder("wrk", "-v").redirectErrorStream(true).start().getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new BenchProblem(
                    "wrk makes the load, and it is not here. It is a Debian package: apt-get install wrk");
        }
    }

    Measured measure(String origin, Scenario scenario, int round, int count) {
        try {
            Path file = Files.createTempFile("asks", ".tsv");
            List<Ask> asks = scenario.asks().apply(round);
            Files.writeString(file, asks.stream().map(Ask::line).collect(Collectors.joining("\n", "", "\n")));
            Process wrk = new ProcessBuilder(
                            "wrk",
                            "-t1",
                            "-c" + clients,
                            "-d600s",
                            "--timeout",
                            "30s",
                            "-s",
                            script.toString(),
                            origin,
                            "--",
                            file.toString(),
                            Integer.toString(count),
                            Integer.toString(scenario.wanted()),
                            // Reads go on where the round before ended, so that no cache knows more than it would.
                            Integer.toString((int) ((long) round * count % asks.size())))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(wrk.getInputStream().readAllBytes());
            Files.delete(file);
            return said.lines()
                    .filter(line -> line.startsWith("RESULT "))
                    .findFirst()
                    .map(line -> measured(line.split(" "), scenario.times()))
                    .orElseThrow(() -> new BenchProblem("wrk gave no result for " + scenario.name() + ":\n" + said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Measured measured(String[] result, int times) {
        double seconds = Double.parseDouble(result[2]) / 1e6;
        return new Measured(
                times * Double.parseDouble(result[1]) / seconds,
                Double.parseDouble(result[3]) / times,
                Double.parseDouble(result[4]) / times,
                Double.parseDouble(result[5]) / times,
                Long.parseLong(result[6]));
    }
}
