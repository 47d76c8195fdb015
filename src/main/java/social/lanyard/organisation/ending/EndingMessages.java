package social.lanyard.organisation.ending;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import social.lanyard.organisation.ending.ProposedEnding.Verdict;

/** What pages about endings say. The English stands in messages/ending.properties. */
@MessageBundle("ending")
interface EndingMessages {
    @Message
    String nav();

    @Message
    String title();

    @Message
    String intro();

    @Message
    String done_proposed();

    @Message
    String done_agreed();

    @Message
    String done_refused();

    @Message
    String done_back();

    @Message
    String waits();

    @Message
    String when_two();

    @Message
    String tab_waiting();

    @Message
    String tab_decided();

    @Message
    String none_waiting();

    @Message
    String none_decided();

    @Message
    String others(int number);

    @Message
    String statements(int number);

    @Message
    String proposed_by(String name);

    @Message
    String waits_until();

    @Message
    String read_it();

    @Message
    String older();

    @Message
    String next_page();

    @Message
    String pages();

    @Message
    String all();

    @Message
    String one_title(String name);

    @Message
    String what_ends();

    @Message
    String and_more(int number);

    @Message
    String reason();

    @Message
    String reason_seen();

    @Message
    String why_word();

    @Message
    String why(Why why);

    @Message
    String proposed_word();

    @Message
    String verdict(Verdict verdict);

    @Message
    String by_moderator();

    @Message
    String decision_word();

    @Message
    String agree();

    @Message
    String agree_hint();

    @Message
    String refuse();

    @Message
    String refuse_hint();

    @Message
    String your_reason();

    @Message
    String your_reason_hint();

    @Message
    String sign();

    @Message
    String take_back();

    @Message
    String take_back_hint();

    @Message
    String for_moderator();

    @Message
    String for_another();

    @Message
    String rules_title();

    @Message
    String rule_two();

    @Message
    String rule_days();

    @Message
    String rule_moderator();

    @Message
    String rule_posts();

    @Message
    String moderation_title();

    @Message
    String moderation_intro();

    @Message
    String moderation_endings();

    @Message
    String moderation_requests();

    @Message
    String moderation_requests_hint();

    @Message
    String lone_request();

    @Message
    String none_for_moderator();

    @Message
    String asked_on();

    @Message
    String decide();

    @Message
    String say_wrong();

    @Message
    String own_title();

    @Message
    String own_back();

    @Message
    String own_ended_by();

    @Message
    String own_two();

    @Message
    String own_moderator();

    @Message
    String own_posts();

    @Message
    String own_words();

    @Message
    String own_words_hint();

    @Message
    String own_send();

    @Message
    String own_said();

    @Message
    String own_done();

    @Message
    String own_answer();

    @Message
    String objections();

    @Message
    String object_title(String name);

    @Message
    String they_said();

    @Message
    String your_answer();

    @Message
    String your_answer_hint();

    @Message
    String send_answer();

    @Message
    String done_answered();

    @Message
    String log_title();

    @Message
    String log_intro();

    @Message
    String log_note();

    @Message
    String log_empty();

    @Message
    String log_end();

    @Message
    String log_an_organisation();

    @Message
    String log_ended_one(String organisation);

    @Message
    String log_ended(String organisation, int number);

    @Message
    String log_near(Near near);

    @Message
    String log_two_admins();

    @Message
    String log_moderator();

    @Message
    String log_chip();

    @Message
    String log_newest();

    @Message
    String log_about();

    @Message
    String log_about_names();

    @Message
    String log_about_small();

    @Message
    String log_about_closed();

    @Message
    String log_data();

    @Message
    String log_withdrawals();
}
