package social.lanyard.organisation;

import social.lanyard.audit.Act;

/** Every act on statements, roles and organisations. Each writes exactly one entry into the record. */
public enum OrganisationAct implements Act {
    CREATED("organisation.created"),
    INVITED("organisation.invited"),
    INVITATION_WITHDRAWN("organisation.invitation.withdrawn"),
    INVITATION_ACCEPTED("organisation.invitation.accepted"),
    ROLES_CHANGED("organisation.roles.changed"),
    PAGE_TEXT_CHANGED("organisation.page.text_changed"),
    PAGE_PORTRAIT_CHANGED("organisation.page.portrait_changed"),
    PAGE_BANNER_CHANGED("organisation.page.banner_changed"),
    REQUEST_SENT("organisation.request.sent"),
    REQUEST_ANSWERED("organisation.request.answered"),
    REQUEST_WITHDRAWN("organisation.request.withdrawn"),
    REQUEST_ANOTHER("organisation.request.another"),
    REQUEST_ASKED("organisation.request.asked"),
    REQUEST_DECLINED("organisation.request.declined"),
    REQUEST_CONFIRMED("organisation.request.confirmed"),
    WORDS_ADDED("organisation.words.added"),
    WORDS_CHANGED("organisation.words.changed"),
    WORDS_REMOVED("organisation.words.removed"),
    OFFER_ACCEPTED("organisation.offer.accepted"),
    OFFER_SENT_BACK("organisation.offer.sent_back"),
    OFFER_DECLINED("organisation.offer.declined"),
    FACET_HIDDEN("organisation.facet.hidden"),
    FACET_SHOWN("organisation.facet.shown"),
    FACET_NUMBER_SHOWN("organisation.facet.number_shown"),
    FACET_NUMBER_HIDDEN("organisation.facet.number_hidden"),
    IMPORT_CONFIRMED("organisation.import.confirmed"),
    IMPORT_OFFERED("organisation.import.offered"),
    IMPORT_UNDONE("organisation.import.undone"),
    FACET_ENDED("organisation.facet.ended"),
    ENDING_PROPOSED("organisation.ending.proposed"),
    ENDING_AGREED("organisation.ending.agreed"),
    ENDING_REFUSED("organisation.ending.refused"),
    ENDING_TAKEN_BACK("organisation.ending.taken_back"),
    ENDING_OBJECTED("organisation.ending.objected"),
    ENDING_ANSWERED("organisation.ending.answered"),
    FACET_ENDED_BY_MEMBER("organisation.facet.ended_by_member"),
    FACET_RENEWED("organisation.facet.renewed"),
    RENEWAL_ASKED("organisation.facet.renewal_asked"),
    ROLE_CHANGED("organisation.facet.role_changed"),
    NAME_TO_CONFIRM("organisation.facet.name_to_confirm"),
    LIVES_SET("organisation.lives_set");

    private final String code;

    OrganisationAct(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
