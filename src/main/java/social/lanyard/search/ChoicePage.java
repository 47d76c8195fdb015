package social.lanyard.search;

/**
 * The settings about being found.
 *
 * @param confirmed whether something is confirmed about the person today, which the directory asks for
 * @param saved whether something was saved a moment ago
 */
record ChoicePage(Choice choice, boolean confirmed, boolean saved) {}
