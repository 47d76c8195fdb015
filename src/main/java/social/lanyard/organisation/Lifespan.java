package social.lanyard.organisation;

import java.time.LocalDate;

/**
 * For how long an organisation lets its checks count, as its admins set it. Whoever confirms may choose an earlier day,
 * never a later one.
 *
 * @param months of a statement about somebody who is employed
 * @param agencyDays of one about somebody who comes from an agency or a staff bank
 */
public record Lifespan(int months, int agencyDays) {
    /** Where nobody set anything. */
    public static final Lifespan DEFAULT = new Lifespan(12, 90);

    public static final int FEWEST_MONTHS = 1;
    public static final int MOST_MONTHS = Facet.MOST_MONTHS;
    public static final int FEWEST_AGENCY_DAYS = 7;
    public static final int MOST_AGENCY_DAYS = 365;

    /** The longest course that leads to a register, with a year to spare. */
    public static final int LONGEST_COURSE_MONTHS = 84;

    public Lifespan {
        if (months < FEWEST_MONTHS || months > MOST_MONTHS) {
            throw new IllegalArgumentException("months: " + months);
        }
        if (agencyDays < FEWEST_AGENCY_DAYS || agencyDays > MOST_AGENCY_DAYS) {
            throw new IllegalArgumentException("agency days: " + agencyDays);
        }
    }

    /**
     * The last day for which a check of today counts: the sooner of the register's renewal date and the organisation's
     * months, its days where the person comes from an agency, and for students the end of their course. The register speaks
     * of a profession and a registration, not of an employer, so its date bounds only those two.
     *
     * @param registerRenewal the last day of the registration as the register shows it, or null where none is known
     * @param agency works here through an agency or a staff bank
     * @param courseEnd the last day of a student's course, or null
     * @return may lie before today, where the registration or the course is over
     */
    public LocalDate goodUntil(
            FacetKind kind, LocalDate registerRenewal, boolean agency, LocalDate courseEnd, LocalDate today) {
        if (kind == FacetKind.STUDENT && courseEnd != null) {
            return sooner(courseEnd, today.plusMonths(LONGEST_COURSE_MONTHS));
        }
        LocalDate day =
                agency ? sooner(today.plusDays(agencyDays), today.plusMonths(months)) : today.plusMonths(months);
        boolean registered = kind == FacetKind.PROFESSION || kind == FacetKind.REGISTRATION;
        return registered && registerRenewal != null ? sooner(day, registerRenewal) : day;
    }

    private static LocalDate sooner(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
