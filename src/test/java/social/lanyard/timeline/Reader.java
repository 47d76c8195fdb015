package social.lanyard.timeline;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import social.lanyard.testing.RealBrowser;

/** Somebody who looks at pages from outside: a visitor, or an account with a session. */
final class Reader {
    static final Reader VISITOR = new Reader(0, null);

    final long account;
    private final String cookie;

    private Reader(long account, String cookie) {
        this.account = account;
        this.cookie = cookie;
    }

    static Reader named(String name) throws Exception {
        long account = TimelineScene.person(name);
        return new Reader(account, TimelineScene.session(account));
    }

    String handle() {
        return TimelineScene.handle(account);
    }

    Response get(String path) {
        return request().get(path);
    }

    /** A page that is there. */
    Document page(String path) {
        Response response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode());
        }
        return Jsoup.parse(response.asString());
    }

    /** The texts of the posts on a page, in their order: titles of stories, words of notes. */
    List<String> posts(String path) {
        return page(path).select("article.post").stream()
                .map(post -> post.select(".post__title, .post__text").text())
                .toList();
    }

    /** Sends a form as one of our own pages would. */
    Response post(String path, String... fields) {
        RequestSpecification request = request().header("Origin", RealBrowser.origin());
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.contentType("application/x-www-form-urlencoded").post(path);
    }

    private RequestSpecification request() {
        RequestSpecification request = given().redirects().follow(false).urlEncodingEnabled(false);
        return cookie == null ? request : request.cookie("lanyard_session", cookie);
    }
}
