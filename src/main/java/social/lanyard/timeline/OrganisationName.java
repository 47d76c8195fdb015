package social.lanyard.timeline;

import social.lanyard.web.Initials;

/** An organisation in a short list. */
record OrganisationName(String code, String name, String sentence) {
    public String initials() {
        return Initials.of(name);
    }

    public String path() {
        return "/organisations/" + code;
    }
}
