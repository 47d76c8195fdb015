package social.lanyard.identity;

import social.lanyard.audit.Act;

/** What people do to their own account, as far as others may later ask who did it and when. */
enum IdentityAct implements Act {
    ACCOUNT_CLOSED("identity.account.closed"),
    /** Ends what was confirmed for the old name; who ended it and when is this entry. */
    ACCOUNT_RENAMED("identity.account.renamed"),
    SEARCH_LEFT("identity.search.left"),
    SEARCH_JOINED("identity.search.joined");

    private final String code;

    IdentityAct(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
