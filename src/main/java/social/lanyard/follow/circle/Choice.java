package social.lanyard.follow.circle;

/**
 * What an account chose about being followed.
 *
 * @param approves whether it looks at its followers first
 * @param shows whether it wants others to see whom it follows and who follows it
 * @param confirmed whether something is confirmed about it today: only then may it show that
 */
public record Choice(boolean approves, boolean shows, boolean confirmed) {
    /** Whether others see its lists now. */
    public boolean open() {
        return shows && confirmed;
    }
}
