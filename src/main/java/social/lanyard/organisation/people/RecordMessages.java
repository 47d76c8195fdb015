package social.lanyard.organisation.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of an organisation's record, with words for each act. The English stands in messages/record.properties. */
@MessageBundle("record")
interface RecordMessages {
    @Message
    String title();

    @Message
    String lead(String name);

    @Message
    String acts();

    @Message
    String older();

    @Message
    String newest();

    @Message
    String none();

    @Message
    String back();

    @Message
    String by_you();

    @Message
    String by(String name);

    @Message
    String by_closed();

    @Message
    String by_site();

    @Message
    String by_command();

    @Message
    String as_role(String role);

    @Message
    String became(String role);

    @Message
    String no_longer(String role);

    @Message
    String first_admin();

    @Message
    String as_staff();

    @Message
    String said_published();

    @Message
    String said_changed();

    @Message
    String said_taken_out();

    @Message
    String said_noticed();

    @Message
    String said_withdrawn();

    @Message
    String said_published_limited();

    @Message
    String said_responders();

    @Message
    String said_let_through();

    @Message
    String said_turned_down();

    @Message
    String said_response_hidden();

    @Message
    String said_response_shown();

    @Message
    String created();

    @Message
    String invited();

    @Message
    String invitation_withdrawn();

    @Message
    String invitation_accepted();

    @Message
    String roles_changed();

    @Message
    String page_text_changed();

    @Message
    String page_portrait_changed();

    @Message
    String page_banner_changed();

    @Message
    String request_sent();

    @Message
    String request_answered();

    @Message
    String request_withdrawn();

    @Message
    String request_asked();

    @Message
    String request_declined();

    @Message
    String request_confirmed();

    @Message
    String offer_accepted();

    @Message
    String offer_sent_back();

    @Message
    String offer_declined();

    @Message
    String facet_ended();

    @Message
    String facet_ended_by_member();

    @Message
    String ending_proposed();

    @Message
    String ending_agreed();

    @Message
    String ending_refused();

    @Message
    String ending_taken_back();

    @Message
    String request_another();

    @Message
    String words_added();

    @Message
    String words_changed();

    @Message
    String words_removed();

    @Message
    String facet_renewed();

    @Message
    String renewal_asked();

    @Message
    String role_changed();

    @Message
    String name_to_confirm();

    @Message
    String lives_set();

    @Message
    String import_confirmed();

    @Message
    String import_offered();

    @Message
    String import_undone();

    @Message
    String other();
}
