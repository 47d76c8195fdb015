package social.lanyard.policy;

/**
 * One of the house's pages.
 *
 * @param name as in its address
 * @param html with contact, operator and origin in their places
 */
record HousePage(String name, String title, String version, String html) {

    static HousePage of(String name, HouseConfig config) {
        String text = HouseFile.read("/house/" + name + ".md").strip();
        int titleEnd = text.indexOf('\n');
        String title = text.substring("# ".length(), titleEnd);
        String body = text.substring(titleEnd).strip();
        String version = "";
        if (body.startsWith("Version ")) {
            int versionEnd = body.indexOf('\n');
            version = body.substring(0, versionEnd).strip();
            body = body.substring(versionEnd).strip();
        }
        return new HousePage(name, title, version, filled(HouseFile.html(body), config));
    }

    /** The settings are filled in after rendering, so that nothing in them is read as Markdown or HTML. */
    private static String filled(String html, HouseConfig config) {
        return html.replace("{contact}", config.contact().map(HousePage::mail).orElse("the operator"))
                .replace("{operator}", HouseFile.escape(config.operator().orElse("The operator")))
                .replace("{origin}", HouseFile.escape(config.origin()));
    }

    private static String mail(String address) {
        String escaped = HouseFile.escape(address);
        return "<a href=\"mailto:" + escaped + "\">" + escaped + "</a>";
    }
}
