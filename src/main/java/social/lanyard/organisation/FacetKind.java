package social.lanyard.organisation;

/** What a facet is about. The order is the order of telling: what says most about a voice comes first. */
public enum FacetKind {
    PROFESSION,
    STUDENT,
    EMPLOYMENT,
    ROLE,
    REGISTRATION
}
