package social.lanyard.search;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the search, the directory and the settings about being found. The English stands in messages/search.properties. */
@MessageBundle("search")
interface SearchMessages {
    @Message
    String title();

    @Message
    String title_of(String words);

    @Message
    String again();

    @Message
    String words();

    @Message
    String search();

    @Message
    String hint();

    @Message
    String narrow();

    @Message
    String what_to_show();

    @Message
    String everything();

    @Message
    String posts();

    @Message
    String stories();

    @Message
    String notes();

    @Message
    String note();

    @Message
    String response();

    @Message
    String people();

    @Message
    String organisations();

    @Message
    String topics();

    @Message
    String not_searched();

    @Message
    String nothing();

    @Message
    String no_posts();

    @Message
    String end();

    @Message
    String wider();

    @Message
    String newest_first();

    @Message
    String pages();

    @Message
    String older();

    @Message
    String newer();

    @Message
    String newest();

    @Message
    String more();

    @Message
    String beside();

    @Message
    String kind();

    @Message
    String any_kind();

    @Message
    String kind_story();

    @Message
    String kind_care();

    @Message
    String kind_own();

    @Message
    String kind_opinion();

    @Message
    String kind_evidence();

    @Message
    String kind_concern();

    @Message
    String voice();

    @Message
    String anyone();

    @Message
    String professionals();

    @Message
    String patients();

    @Message
    String profession();

    @Message
    String organisation();

    @Message
    String author();

    @Message
    String topic();

    @Message
    String from();

    @Message
    String to();

    @Message
    String language();

    @Message
    String any_language();

    @Message
    String english();

    @Message
    String welsh();

    @Message
    String apply();

    @Message
    String clear();

    @Message
    String people_and_topics();

    @Message
    String directory();

    @Message
    String directory_link();

    @Message
    String empty();

    @Message
    String who_is_found();

    @Message
    String directory_lead();

    @Message
    String directory_filter();

    @Message
    String writes_about();

    @Message
    String filter();

    @Message
    String new_voices();

    @Message
    String new_voices_hint();

    @Message
    String everyone();

    @Message
    String everyone_hint();

    @Message
    String nobody();

    @Message
    String nobody_like_this();

    @Message
    String all_listed();

    @Message
    String more_people();

    @Message
    String about_directory();

    @Message
    String who_is_here();

    @Message
    String who_is_here_text();

    @Message
    String be_listed();

    @Message
    String being_found();

    @Message
    String being_found_lead();

    @Message
    String saved();

    @Message
    String choose_found();

    @Message
    String choose_found_hint();

    @Message
    String choose_notes();

    @Message
    String choose_notes_hint();

    @Message
    String choose_responses();

    @Message
    String choose_responses_hint();

    @Message
    String choose_directory();

    @Message
    String choose_directory_hint();

    @Message
    String choose_directory_why();

    @Message
    String save();
}
