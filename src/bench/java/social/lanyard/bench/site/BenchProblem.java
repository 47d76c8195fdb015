package social.lanyard.bench.site;

/** Something that whoever started the benchmark can mend, in a sentence that says how. */
public final class BenchProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BenchProblem(String sentence) {
        super(sentence);
    }
}
