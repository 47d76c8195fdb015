package social.lanyard.notification;

/** The beginning of what somebody wrote, in one line. */
final class Excerpt {
    private static final int MOST = 160;

    private Excerpt() {}

    static String of(String plain) {
        String line = plain.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= MOST) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, MOST));
        int space = cut.lastIndexOf(' ');
        return (space > MOST / 2 ? cut.substring(0, space) : cut) + "…";
    }
}
