package social.lanyard.post.reply;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import social.lanyard.post.Responders;

/** Texts about who may answer, what waits and what is hidden. The English stands in messages/reply.properties. */
@MessageBundle("reply")
interface ReplyMessages {
    @Message
    String who();

    @Message
    String who_hint();

    @Message
    String choice(Responders some);

    @Message
    String says(Responders some);

    @Message
    String chosen_on();

    @Message
    String who_change();

    @Message
    String who_logged(String name);

    @Message
    String save();

    @Message
    String change_who();

    @Message
    String may_wait(String name);

    @Message
    String first_waits(String name);

    @Message
    String is_question(String name);

    @Message
    String is_question_hint(String name);

    @Message
    String waits_own();

    @Message
    String waits_where();

    @Message
    String turned_down();

    @Message
    String hidden_count(int count);

    @Message
    String hidden_line();

    @Message
    String hidden_open(String name);

    @Message
    String hide();

    @Message
    String hide_from(String name);

    @Message
    String unhide();

    @Message
    String writer();

    @Message
    String newest_first();

    @Message
    String oldest_first();

    @Message
    String showing_newest();

    @Message
    String showing_oldest();

    @Message
    String waiting();

    @Message
    String waiting_kinds();

    @Message
    String responses();

    @Message
    String questions();

    @Message
    String waiting_word();

    @Message
    String below_posts_of();

    @Message
    String show();

    @Message
    String done_through();

    @Message
    String done_refused();

    @Message
    String waiting_what();

    @Message
    String let_through();

    @Message
    String turn_down();

    @Message
    String newcomer();

    @Message
    String no_more();

    @Message
    String none_waiting();

    @Message
    String none_waiting_hint();

    @Message
    String pages();

    @Message
    String older();

    @Message
    String newest();

    @Message
    String questions_what();

    @Message
    String answer();

    @Message
    String set_aside();

    @Message
    String kind_answer();

    @Message
    String kind_what();

    @Message
    String send_kind();

    @Message
    String done_kind();

    @Message
    String done_aside();

    @Message
    String no_questions();

    @Message
    String no_questions_hint();

    @Message
    String first_responses();

    @Message
    String first_responses_what();

    @Message
    String log_title();

    @Message
    String log_intro();

    @Message
    String log_limited();

    @Message
    String log_changed();

    @Message
    String log_refused();

    @Message
    String log_hidden();

    @Message
    String log_shown();

    @Message
    String log_response();

    @Message
    String log_post();

    @Message
    String log_empty();

    @Message
    String people();
}
