package social.lanyard.local;

/** Programs of an earlier local run that was killed so hard that it could not stop them. */
record Leftovers(LocalFolder folder) {

    static Leftovers of(LocalFolder folder) {
        return new Leftovers(folder);
    }

    /** Stops them, those that use the database first, and tells how many there were. */
    int stop() {
        int children = LocalChild.stopLeftovers(folder.data());
        boolean database = new PostgresFolder(folder.data().resolve("postgresql")).stopLeftover();
        return database ? children + 1 : children;
    }
}
