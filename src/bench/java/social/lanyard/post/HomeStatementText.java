package social.lanyard.post;

/** The statement that decides and puts together what a page of home shows, for PostgreSQL's own benchmark. */
public final class HomeStatementText {
    private HomeStatementText() {}

    /** $1 the reader, $2 the candidates, $3 the moment, $4 how many. */
    public static String newest() {
        return CardStatements.NEWEST_LISTED;
    }
}
