package social.lanyard.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the layout of every page asks: who is looking, where they are, which colours they chose. Templates reach it as
 * {@code cdi:page}; resources inject it to learn the viewer.
 */
@Named("page")
@RequestScoped
public class PageFrame {
    private final Assets assets;
    private final WebConfig config;
    private Viewer viewer = Viewer.VISITOR;
    private List<NavigationItem> navigation = List.of();
    private String path = "/";
    private String scheme = "";
    private boolean known;
    private boolean outOfSearch;

    PageFrame(Assets assets, WebConfig config) {
        this.assets = assets;
        this.config = config;
    }

    void place(String path, String scheme) {
        this.path = path;
        this.scheme = scheme;
    }

    void seenBy(Viewer viewer) {
        this.viewer = viewer;
        this.known = true;
    }

    /** Whether it was found out who is looking: an error may happen before that. */
    boolean known() {
        return known;
    }

    void navigation(List<NavigationItem> navigation) {
        this.navigation = List.copyOf(navigation);
    }

    public Viewer viewer() {
        return viewer;
    }

    /**
     * Asks search engines not to list this answer, in the page and in its headers: for what is not public, and for people
     * who chose so.
     */
    public void keepOutOfSearch(boolean out) {
        outOfSearch |= out;
    }

    public boolean isOutOfSearch() {
        return outOfSearch;
    }

    public List<NavigationItem> getNavigation() {
        return navigation;
    }

    public Viewer getViewer() {
        return viewer;
    }

    /** Known to be nobody who is signed in; while that cannot be found out, nobody is asked to sign in. */
    public boolean isVisitor() {
        return known && !viewer.signedIn();
    }

    public String getPath() {
        return path;
    }

    /** "light", "dark", or empty where the device decides. */
    public String getScheme() {
        return scheme;
    }

    public boolean isLocal() {
        return config.local();
    }

    public String getOrigin() {
        return config.origin();
    }

    /** Address of a file under META-INF/resources with its content hash in it. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** Where sign-in should return to: this page. */
    public String getSignIn() {
        return "/sign-in?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
