package social.lanyard.identity;

/**
 * A person's settings.
 *
 * @param outOfSearch whether search engines are asked not to list them
 * @param saved whether something was saved a moment ago
 */
record SettingsPage(boolean outOfSearch, boolean saved) {}
