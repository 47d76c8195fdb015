package social.lanyard.timeline;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import social.lanyard.organisation.FacetKind;
import social.lanyard.organisation.FacetState;

/** Texts of home, the front page and the lists of posts. The English stands in messages/timeline.properties. */
@MessageBundle("timeline")
interface TimelineMessages {
    @Message
    String front_description();

    @Message
    String profile_description(String name);

    @Message
    String organisation_description(String name);

    @Message
    String topic_description(String name);

    @Message
    String pages();

    @Message
    String older();

    @Message
    String newer();

    @Message
    String newest();

    @Message
    String newest_first();

    @Message
    String nothing_here();

    @Message
    String home();

    @Message
    String read_up_to();

    @Message
    String continue_there();

    @Message
    String start_newest();

    @Message
    String why_own();

    @Message
    String why_followed(String name);

    @Message
    String why_both(String name, String other);

    @Message
    String why_answer(String name);

    @Message
    String why_shared(String name);

    @Message
    String why_shared_own();

    @Message
    String why_topic(String name);

    @Message
    String why_series(String name);

    @Message
    String why_list(String name, String list);

    @Message
    String home_tabs();

    @Message
    String home_tab(HomeTab tab);

    @Message
    String home_tab_empty(HomeTab tab);

    @Message
    String list_empty();

    @Message
    String list_change();

    @Message
    String change();

    @Message
    String change_what(String name);

    @Message
    String home_empty_next();

    @Message
    String read_latest();

    @Message
    String new_voices();

    @Message
    String new_voices_hint();

    @Message
    String topics_lately();

    @Message
    String topics_counted();

    @Message
    String one_person();

    @Message
    String people(int count);

    @Message
    String latest();

    @Message
    String latest_lead();

    @Message
    String what_to_show();

    @Message
    String stories_and_notes();

    @Message
    String stories();

    @Message
    String notes();

    @Message
    String responses();

    @Message
    String filter_name(TimelineFilter filter);

    @Message
    String more_ways();

    @Message
    String topic();

    @Message
    String around_topic();

    @Message
    String writing_about_it();

    @Message
    String topic_empty();

    @Message
    String front();

    @Message
    String front_title();

    @Message
    String front_lead();

    @Message
    String latest_stories();

    @Message
    String all_stories();

    @Message
    String more_stories();

    @Message
    String no_stories();

    @Message
    String all_notes();

    @Message
    String organisations_that_confirm();

    @Message
    String all_organisations();

    @Message
    String how_we_verify();

    @Message
    String read_how();

    @Message
    String step_look();

    @Message
    String step_look_text();

    @Message
    String step_state();

    @Message
    String step_state_text();

    @Message
    String step_stay();

    @Message
    String step_stay_text();

    @Message
    String card_confirmed_by();

    @Message
    String card_how();

    @Message
    String card_checked();

    @Message
    String how_we_know();

    @Message
    String no_account();

    @Message
    String no_account_text();

    @Message
    String join();

    @Message
    String join_text();

    @Message
    String join_lanyard();

    @Message
    String sign_in();

    @Message
    String choose_name();

    @Message
    String choose_name_to_follow();

    @Message
    String follow();

    @Message
    String unfollow();

    @Message
    String following();

    @Message
    String you_follow();

    @Message
    String you_asked();

    @Message
    String take_request_back();

    @Message
    String follow_means();

    @Message
    String follow_with_account();

    @Message
    String here_since(String year);

    @Message
    String edit_page();

    @Message
    String pages_of(String name);

    @Message
    String stories_empty();

    @Message
    String notes_empty();

    @Message
    String responses_empty();

    @Message
    String shares();

    @Message
    String shares_empty();

    @Message
    String show_shares();

    @Message
    String leave_shares_out();

    @Message
    String what_confirmed();

    @Message
    String facet_kind(FacetKind kind);

    @Message
    String lapsed();

    @Message
    String state_until(FacetState state);

    @Message
    String about_organisation();

    @Message
    String about_organisation_text();

    @Message
    String about_organisation_link();

    @Message
    String stories_by_confirmed();

    @Message
    String no_stories_here();

    @Message
    String about_this_page();

    @Message
    String follow_account();

    @Message
    String what_it_writes();

    @Message
    String how_we_know_it();

    @Message
    String who_confirms();

    @Message
    String contact();

    @Message
    String can_do();

    @Message
    String can_confirm();

    @Message
    String cannot_edit();

    @Message
    String cannot_drafts();

    @Message
    String cannot_vanish();

    @Message
    String can_speak();

    @Message
    String said_in_its_name();

    @Message
    String answered_in_its_name();

    @Message
    String all_of_it();

    @Message
    String series();

    @Message
    String series_empty();

    @Message
    String change_series();
}
