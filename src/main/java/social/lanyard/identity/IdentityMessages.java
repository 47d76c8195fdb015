package social.lanyard.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of joining, signing in and one's own settings. The English stands in messages/identity.properties. */
@MessageBundle("identity")
interface IdentityMessages {
    @Message
    String failed_title();

    @Message
    String failed_text();

    @Message
    String failed_again();

    @Message
    String failed_read();

    @Message
    String away_title();

    @Message
    String away_text();

    @Message
    String away_again();

    @Message
    String away_when();

    @Message
    String away_works();

    @Message
    String away_reading();

    @Message
    String away_checking();

    @Message
    String away_writing();

    @Message
    String away_not();

    @Message
    String join_title();

    @Message
    String join_lead();

    @Message
    String name_label();

    @Message
    String handle_label();

    @Message
    String join_name_hint();

    @Message
    String join_handle_hint();

    @Message
    String join_am();

    @Message
    String join_am_hint();

    @Message
    String patient();

    @Message
    String carer();

    @Message
    String relative();

    @Message
    String public_member();

    @Message
    String works_in_care();

    @Message
    String rather_not();

    @Message
    String join_staff_hint();

    @Message
    String join_agree_title();

    @Message
    String join_rule_patients();

    @Message
    String join_rule_advice();

    @Message
    String join_rule_appeal();

    @Message
    String join_agree(String version);

    @Message
    String join_agree_hint();

    @Message
    String join_age();

    @Message
    String join_read_policy();

    @Message
    String join_read_privacy();

    @Message
    String join_start();

    @Message
    String join_start_hint();

    @Message
    String join_help();

    @Message
    String leave_out();

    @Message
    String leave_out_number();

    @Message
    String leave_out_birth();

    @Message
    String leave_out_follows();

    @Message
    String about_names();

    @Message
    String about_names_text();

    @Message
    String about_names_help();
}
