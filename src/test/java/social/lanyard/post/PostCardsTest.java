package social.lanyard.post;

import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.post.PostScene.close;
import static social.lanyard.post.PostScene.endFacet;
import static social.lanyard.post.PostScene.facet;
import static social.lanyard.post.PostScene.follow;
import static social.lanyard.post.PostScene.freeze;
import static social.lanyard.post.PostScene.hide;
import static social.lanyard.post.PostScene.organisation;
import static social.lanyard.post.PostScene.person;
import static social.lanyard.post.PostScene.response;
import static social.lanyard.post.PostScene.run;
import static social.lanyard.post.PostScene.story;
import static social.lanyard.post.PostScene.takeDown;

import io.quarkus.qute.Qute;
import io.quarkus.qute.Template;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.organisation.Claim;
import social.lanyard.testing.LanyardTest;

@LanyardTest
class PostCardsTest {
    private static final long VISITOR = 0;

    @Inject
    PostCards cards;

    private long amara;
    private long wren;
    private long leila;
    private long saltfen;

    @BeforeEach
    void cast() throws SQLException {
        amara = person("Amara Osei-Bright");
        wren = person("Wren");
        leila = person("Leila Haddad-Moss");
        saltfen = organisation("Saltfen Community Health");
    }

    @Test
    void everyone_sees_a_public_and_an_unlisted_post() throws Throwable {
        long open = story(amara, Visibility.PUBLIC, null);
        long unlisted = story(amara, Visibility.UNLISTED, null);

        assertThat(seenBy(VISITOR, open, unlisted)).containsExactly(unlisted, open);
        assertThat(seenBy(wren, open, unlisted)).containsExactly(unlisted, open);
    }

    @Test
    void followers_and_the_author_see_a_followers_post_and_nobody_else() throws Throwable {
        long post = story(amara, Visibility.FOLLOWERS, null);
        follow(wren, amara);
        follow(amara, leila);

        assertThat(seenBy(wren, post)).containsExactly(post);
        assertThat(seenBy(amara, post)).containsExactly(post);
        assertThat(seenBy(leila, post)).isEmpty();
        assertThat(seenBy(VISITOR, post)).isEmpty();
    }

    @Test
    void colleagues_with_a_current_employment_facet_see_an_organisation_post() throws Throwable {
        long post = story(amara, Visibility.ORGANISATION, saltfen);
        long elsewhere = organisation("Harrowmere");
        facet(wren, "Wren", elsewhere, "EMPLOYMENT", "Porter");
        long role = facet(leila, "Leila Haddad-Moss", saltfen, "ROLE", "Link nurse");
        assertThat(seenBy(leila, post)).as("a role alone is not employment").isEmpty();

        long employment = facet(leila, "Leila Haddad-Moss", saltfen, "EMPLOYMENT", "Staff nurse");
        assertThat(seenBy(leila, post)).containsExactly(post);
        assertThat(seenBy(amara, post)).containsExactly(post);
        assertThat(seenBy(wren, post)).isEmpty();
        assertThat(seenBy(VISITOR, post)).isEmpty();

        endFacet(employment);
        assertThat(seenBy(leila, post)).isEmpty();
        assertThat(role).isPositive();
    }

    @Test
    void a_response_is_seen_by_whoever_sees_the_thread() throws Throwable {
        long post = story(amara, Visibility.FOLLOWERS, null);
        follow(wren, amara);
        long answer = response(wren, post, amara, post, amara, Visibility.FOLLOWERS);
        assertThat(seenBy(leila, answer)).isEmpty();

        follow(leila, wren);
        assertThat(seenBy(leila, answer))
                .as("following the one who answers is not enough")
                .isEmpty();
        follow(leila, amara);
        assertThat(seenBy(leila, answer)).containsExactly(answer);
        assertThat(seenBy(amara, answer)).as("whose thread it is").containsExactly(answer);
        assertThat(seenBy(wren, answer)).containsExactly(answer);
    }

    @Test
    void a_response_that_waits_is_seen_by_its_writer_and_the_authors_above_it_and_counts_nowhere() throws Throwable {
        long post = story(amara, Visibility.PUBLIC, null);
        long answer = response(wren, post, amara, post, amara, Visibility.PUBLIC);
        assertThat(seenBy(VISITOR, answer)).containsExactly(answer);
        assertThat(one(post).responses()).isEqualTo(1);

        run("update post set held_at = now() where id = ?", answer);
        assertThat(seenBy(VISITOR, answer)).isEmpty();
        assertThat(seenBy(leila, answer)).isEmpty();
        assertThat(seenBy(wren, answer)).containsExactly(answer);
        assertThat(seenBy(amara, answer)).containsExactly(answer);
        assertThat(visible(amara, answer).get(0).held()).isTrue();
        assertThat(visible(amara, post).get(0).responses()).isZero();
    }

    @Test
    void what_was_taken_down_is_gone_for_all() throws Throwable {
        long post = story(amara, Visibility.PUBLIC, null);
        assertThat(seenBy(wren, post)).containsExactly(post);

        takeDown(post);
        assertThat(seenBy(wren, post)).isEmpty();
        assertThat(seenBy(amara, post)).isEmpty();
    }

    @Test
    void a_closed_account_takes_its_posts_with_it() throws Throwable {
        long post = story(amara, Visibility.PUBLIC, null);
        assertThat(seenBy(VISITOR, post)).containsExactly(post);

        close(amara);
        assertThat(seenBy(VISITOR, post)).isEmpty();
    }

    @Test
    void somebody_hidden_is_hidden_from_one_reader_only() throws Throwable {
        long post = story(amara, Visibility.PUBLIC, null);
        hide(wren, amara);

        assertThat(seenBy(wren, post)).isEmpty();
        assertThat(seenBy(leila, post)).containsExactly(post);
    }

    @Test
    void the_claim_says_whether_the_words_of_the_day_still_hold() throws Throwable {
        long post = story(amara, Visibility.PUBLIC, null);
        long facet = facet(amara, "Amara Osei-Bright", saltfen, "PROFESSION", "Registered nurse");
        freeze(post, amara, facet, "PROFESSION", "Registered nurse", saltfen);
        assertThat(one(post).claim().kind()).isEqualTo(Claim.Kind.CONFIRMED);
        assertThat(one(post).voice()).isEqualTo("v-pro");

        endFacet(facet);
        assertThat(one(post).claim().kind()).isEqualTo(Claim.Kind.THEN);
        assertThat(one(post).claim().role()).isEqualTo("Registered nurse");
        assertThat(one(post).voice()).isEqualTo("v-pro");
    }

    @Test
    void without_a_facet_the_frozen_statement_stands_there() throws Throwable {
        long post = story(wren, Visibility.PUBLIC, null);
        assertThat(one(post).claim().kind()).isEqualTo(Claim.Kind.NOTHING);
        assertThat(one(post).voice()).isEmpty();

        run("update post set statement = 0 where id = ?", post);
        assertThat(one(post).claim().kind()).isEqualTo(Claim.Kind.MEMBER);
        assertThat(one(post).voice()).isEqualTo("v-pub");

        run("update post set statement = null, staff = true where id = ?", post);
        assertThat(one(post).claim().kind()).isEqualTo(Claim.Kind.STAFF);
        assertThat(one(post).voice()).isEmpty();
    }

    @Test
    void a_card_counts_the_responses_that_stand() throws Throwable {
        long post = story(amara, Visibility.PUBLIC, null);
        long first = response(wren, post, amara, post, amara, Visibility.PUBLIC);
        long second = response(leila, first, wren, post, amara, Visibility.PUBLIC);
        assertThat(one(post).responses()).isEqualTo(2);
        assertThat(one(first).responses()).isEqualTo(1);
        assertThat(one(first).replyTo().name()).isEqualTo("Amara Osei-Bright");

        takeDown(second);
        assertThat(one(post).responses()).isEqualTo(1);
        takeDown(post);
        assertThat(one(first).replyTo().gone()).isTrue();
    }

    @Test
    void the_tag_prints_a_card() throws Throwable {
        long post = story(amara, Visibility.PUBLIC, null);
        long answer = response(wren, post, amara, post, amara, Visibility.PUBLIC);

        Document story = printed(one(post));
        assertThat(story.select("article.post h3.post__title > a").attr("href"))
                .isEqualTo("/@p" + amara + "/" + post + "/the-stairs");
        assertThat(story.select(".kicker b").text()).isEqualTo("Story about care");
        assertThat(story.select(".claim strong").text()).isEqualTo("Member");

        Document note = printed(one(answer));
        assertThat(note.select(".post__text").html()).isEqualTo("<p>Yes</p>");
        assertThat(note.select(".post__via").text()).isEqualTo("In answer to Amara Osei-Bright");
        assertThat(note.select(".actions a").attr("href")).isEqualTo("/@p" + wren + "/" + answer + "#respond");
    }

    private static Document printed(PostCard card) {
        Template template = Qute.engine().parse("{#postCard card /}", null, "card-under-test");
        return Jsoup.parse(template.data("card", card).render());
    }

    private PostCard one(long id) throws Throwable {
        return visible(VISITOR, id).get(0);
    }

    private List<Long> seenBy(long viewer, long... ids) throws Throwable {
        return visible(viewer, ids).stream().map(PostCard::id).toList();
    }

    private List<PostCard> visible(long viewer, long... ids) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(
                () -> cards.visible(viewer, Arrays.stream(ids).boxed().toList()));
    }
}
