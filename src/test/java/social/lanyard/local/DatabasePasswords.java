package social.lanyard.local;

/** One password for each of the three database roles; all three are made up when the database is first made. */
public record DatabasePasswords(String superuser, String owner, String app) {}
