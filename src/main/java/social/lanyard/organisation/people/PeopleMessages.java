package social.lanyard.organisation.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import social.lanyard.organisation.Role;

/** Texts of the pages about organisations and who acts for them. The English stands in messages/people.properties. */
@MessageBundle("people")
interface PeopleMessages {
    @Message
    String title();

    @Message
    String lead(String name);

    @Message
    String done_roles();

    @Message
    String done_invited();

    @Message
    String done_withdrawn();

    @Message
    String with_role();

    @Message
    String people_count(int count);

    @Message
    String roles();

    @Message
    String role(Role role);

    @Message
    String role_hint(Role role);

    @Message
    String reason();

    @Message
    String save_roles();

    @Message
    String cancel();

    @Message
    String take_all();

    @Message
    String you();

    @Message
    String since();

    @Message
    String not_own();

    @Message
    String change();

    @Message
    String invited_waiting();

    @Message
    String address_gone();

    @Message
    String staff();

    @Message
    String staff_hint();

    @Message
    String sent_on();

    @Message
    String good_until();

    @Message
    String withdraw();

    @Message
    String invite_title();

    @Message
    String addresses();

    @Message
    String addresses_hint();

    @Message
    String as_what();

    @Message
    String verifier();

    @Message
    String verifier_hint();

    @Message
    String writer();

    @Message
    String writer_hint();

    @Message
    String admin();

    @Message
    String admin_hint();

    @Message
    String send_invitations();

    @Message
    String what_each_may();

    @Message
    String may();

    @Message
    String may_roles();

    @Message
    String may_confirm();

    @Message
    String may_page();

    @Message
    String may_speak(String name);

    @Message
    String may_edit();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String nobody();

    @Message
    String rules_and_history();

    @Message
    String two_rules();

    @Message
    String rule_own();

    @Message
    String rule_admins();

    @Message
    String changes();

    @Message
    String whole_record();

    @Message
    String became();

    @Message
    String is_no_longer();

    @Message
    String by();

    @Message
    String in_its_name();

    @Message
    String in_its_name_hint();

    @Message
    String somebody_gone();

    @Message
    String spoken_published();

    @Message
    String spoken_changed();

    @Message
    String spoken_taken_out();

    @Message
    String spoken_noticed();

    @Message
    String spoken_withdrawn();

    @Message
    String spoken_responders();

    @Message
    String a_note();

    @Message
    String page_title();

    @Message
    String page_lead();

    @Message
    String page_see();

    @Message
    String page_saved();

    @Message
    String page_words();

    @Message
    String page_sentence();

    @Message
    String page_sentence_hint();

    @Message
    String page_about();

    @Message
    String page_about_hint();

    @Message
    String page_checks();

    @Message
    String page_checks_hint();

    @Message
    String page_contact();

    @Message
    String page_contact_hint();

    @Message
    String page_save();

    @Message
    String page_pictures();

    @Message
    String page_pictures_hint();

    @Message
    String page_portrait();

    @Message
    String page_banner();

    @Message
    String page_banner_hint();

    @Message
    String page_use();

    @Message
    String page_remove();

    @Message
    String invitation_title(String name);

    @Message
    String invitation_lead(String name);

    @Message
    String organisation();

    @Message
    String invited_as();

    @Message
    String accept_as(String name);

    @Message
    String accept();

    @Message
    String choose_name_first();

    @Message
    String choose_name();

    @Message
    String sign_in_first();

    @Message
    String sign_in();

    @Message
    String join();

    @Message
    String invitation_over(String name);

    @Message
    String organisations();

    @Message
    String organisations_lead();

    @Message
    String new_organisation();

    @Message
    String done_created(String name);

    @Message
    String confirms_one();

    @Message
    String confirms(int count);

    @Message
    String no_organisation();

    @Message
    String more_organisations();

    @Message
    String how_joins();

    @Message
    String create_lead();

    @Message
    String name();

    @Message
    String handle();

    @Message
    String handle_hint();

    @Message
    String ods();

    @Message
    String domains();

    @Message
    String domains_hint();

    @Message
    String how();

    @Message
    String how_hint();

    @Message
    String sentence();

    @Message
    String checks();

    @Message
    String contact();

    @Message
    String first_admin();

    @Message
    String first_admin_hint();

    @Message
    String create();

    @Message
    String invite_first_admin();

    @Message
    String invite_first_admin_lead(String name);

    @Message
    String send_invitation();

    @Message
    String done_first_admin(String name);
}
