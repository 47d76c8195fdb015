package social.lanyard.organisation.bulk;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import social.lanyard.identity.AddressIndex.Holder;
import social.lanyard.organisation.Days;
import social.lanyard.organisation.Facet;
import social.lanyard.organisation.FacetKind;
import social.lanyard.organisation.Lifespan;
import social.lanyard.organisation.Method;
import social.lanyard.organisation.verification.Profession;
import social.lanyard.organisation.verification.Statements;
import social.lanyard.web.BritishDates;

/**
 * Decides about rows, one by one, and changes nothing. A row is held wherever it is not certain whom it is about or whether
 * its check still counts: what is wrong in a file stands beside a person's name.
 *
 * @param me who tries the file: nobody confirms themselves
 * @param onlyAdmin whom a moderator confirms, or null where there are several
 */
record Judge(Mapping mapping, Lifespan lifespan, long me, Long onlyAdmin, Instant now, LongSupplier ids) {
    private static final String ON_REGISTER = "On the register: ";

    /** What is known here of the person in a row. */
    record Known(List<Holder> holders, List<Held> held, boolean awaited) {}

    private record Wanted(
            FacetKind kind, String label, String register, String methods, LocalDate checked, LocalDate until) {}

    Verdict of(Entry entry, Known known) {
        LocalDate today = Days.today(now);
        if (entry.left() != null) {
            return leaver(entry, known, today);
        }
        Optional<String> doubt = doubt(entry, today);
        if (doubt.isPresent()) {
            return Verdict.look(doubt.get());
        }
        List<Wanted> wanted = wanted(entry, today);
        Optional<Wanted> over =
                wanted.stream().filter(one -> !one.until().isAfter(today)).findFirst();
        if (over.isPresent()) {
            return Verdict.look("The check of " + BritishDates.day(over.get().checked()) + " counts until "
                    + BritishDates.day(over.get().until()) + " here. Look again.");
        }
        if (known.holders().isEmpty()) {
            return known.awaited()
                    ? Verdict.unchanged("Invited already, has not come yet.")
                    : new Verdict(Result.INVITE, "Nobody has an account with this address.", null, fresh(wanted));
        }
        return stranger(entry, known).orElseGet(() -> statements(entry, known, wanted));
    }

    private Verdict leaver(Entry entry, Known known, LocalDate today) {
        String left = "Left on " + BritishDates.day(entry.left()) + ".";
        if (!mapping.endLeavers()) {
            return Verdict.unchanged(left + " You chose to end nothing with this file.");
        }
        if (entry.left().isAfter(today)) {
            return Verdict.look("The day they leave is still to come: " + BritishDates.day(entry.left()) + ".");
        }
        if (known.holders().isEmpty()) {
            return known.awaited()
                    ? new Verdict(Result.LEAVE, left + " Was invited and has not come.", null, List.of())
                    : Verdict.unchanged(left + " Nobody has an account with this address.");
        }
        return stranger(entry, known).orElseGet(() -> {
            long inForce = known.held().stream().filter(Held::accepted).count();
            long waiting = known.held().stream().filter(held -> held.waits(now)).count();
            return inForce + waiting == 0
                    ? Verdict.unchanged(left + " No statement of yours is in force.")
                    : new Verdict(Result.LEAVE, left, holder(known).accountId(), List.of());
        });
    }

    private static Holder holder(Known known) {
        return known.holders().get(0);
    }

    /** Why it is not certain that the account is the person of the row. */
    private Optional<Verdict> stranger(Entry entry, Known known) {
        if (known.holders().size() > 1) {
            return Optional.of(Verdict.look("More than one account has this address."));
        }
        Holder holder = holder(known);
        if (holder.accountId() == me) {
            return Optional.of(Verdict.look("This is you. Nobody confirms themselves: ask another verifier."));
        }
        if (onlyAdmin != null && holder.accountId() == onlyAdmin) {
            return Optional.of(Verdict.look("This is your only admin. A moderator of this site confirms them."));
        }
        return sameName(entry.name(), holder.displayName())
                ? Optional.empty()
                : Optional.of(Verdict.look("Account is named " + holder.displayName() + "."));
    }

    /** Spelling of capitals, spaces, apostrophes and dashes is not a different name. */
    static boolean sameName(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[’‘`´]", "'")
                .replaceAll("\\p{Pd}", "-")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    private Optional<String> doubt(Entry entry, LocalDate today) {
        if (entry.until() != null && !entry.until().isAfter(today)) {
            return Optional.of(
                    "“" + mapping.heading(Field.UNTIL) + "” is over: " + BritishDates.day(entry.until()) + ".");
        }
        if (entry.register() == null) {
            return Optional.empty();
        }
        if (entry.number().isEmpty()) {
            return Optional.of("The register is named, and its number is missing.");
        }
        LocalDate checked = entry.checked();
        if (checked == null) {
            return Optional.of("The day on which the register was looked up is missing.");
        }
        if (checked.isAfter(today)) {
            return Optional.of("The register date is still to come: " + BritishDates.day(checked) + ".");
        }
        if (checked.plusMonths(mapping.months()).isBefore(today)) {
            return Optional.of("Register date is " + age(checked, today) + " old.");
        }
        return Optional.empty();
    }

    private static String age(LocalDate day, LocalDate today) {
        long months = java.time.temporal.ChronoUnit.MONTHS.between(day, today);
        return months == 0
                ? java.time.temporal.ChronoUnit.DAYS.between(day, today) + " days"
                : months == 1 ? "1 month" : months + " months";
    }

    /** A look at a register tells of a profession; that somebody works here and as what is told by the file. */
    private List<Wanted> wanted(Entry entry, LocalDate today) {
        List<Wanted> wanted = new ArrayList<>();
        String file = Method.stored(EnumSet.of(Method.HR_FILE));
        if (entry.register() != null) {
            String both = Method.stored(EnumSet.of(Method.REGISTER, Method.HR_FILE));
            String looked = Method.stored(EnumSet.of(Method.REGISTER));
            String register = entry.register().name();
            profession(entry)
                    .ifPresent(profession -> wanted.add(
                            wanted(FacetKind.PROFESSION, profession.label(), register, both, entry.checked(), entry)));
            wanted.add(wanted(
                    FacetKind.REGISTRATION,
                    ON_REGISTER + entry.register().title().toLowerCase(Locale.ROOT),
                    register,
                    looked,
                    entry.checked(),
                    entry));
        }
        wanted.add(wanted(FacetKind.EMPLOYMENT, Statements.STAFF, null, file, today, entry));
        boolean told = wanted.stream().anyMatch(one -> one.label().equalsIgnoreCase(entry.role()));
        if (!entry.role().isEmpty() && !told) {
            wanted.add(wanted(FacetKind.ROLE, entry.role(), null, file, today, entry));
        }
        return wanted;
    }

    private Wanted wanted(
            FacetKind kind, String label, String register, String methods, LocalDate checked, Entry entry) {
        LocalDate until = lifespan.goodUntil(kind, null, false, null, checked);
        boolean sooner = entry.until() != null && entry.until().isBefore(until);
        return new Wanted(kind, label, register, methods, checked, sooner ? entry.until() : until);
    }

    /** Where register, number and role leave one profession: it is never guessed. */
    static Optional<Profession> profession(Entry entry) {
        List<Profession> possible = Arrays.stream(Profession.values())
                .filter(profession -> profession.register() == entry.register()
                        && entry.number().startsWith(profession.prefix())
                        && (profession.prefix().isEmpty()
                                || entry.number()
                                        .substring(profession.prefix().length())
                                        .chars()
                                        .allMatch(Character::isDigit)))
                .toList();
        return possible.size() == 1
                ? Optional.of(possible.get(0))
                : possible.stream()
                        .filter(profession -> named(profession, entry.role()))
                        .findFirst();
    }

    private static boolean named(Profession profession, String role) {
        String label = profession.label();
        return role.equalsIgnoreCase(label)
                || label.startsWith("Registered ") && role.equalsIgnoreCase(label.substring("Registered ".length()));
    }

    private List<Planned> fresh(List<Wanted> wanted) {
        return wanted.stream().map(one -> planned(one, null)).toList();
    }

    private Planned planned(Wanted wanted, Long replaces) {
        return new Planned(
                ids.getAsLong(),
                wanted.kind(),
                wanted.label(),
                wanted.register(),
                wanted.methods(),
                wanted.checked(),
                Days.endOf(wanted.until()),
                replaces);
    }

    private Verdict statements(Entry entry, Known known, List<Wanted> wanted) {
        Holder holder = holder(known);
        List<Planned> plan = new ArrayList<>();
        List<String> offered = new ArrayList<>();
        List<String> renewed = new ArrayList<>();
        boolean waits = false;
        boolean unwanted = false;
        for (Wanted one : wanted) {
            List<Held> same = known.held().stream()
                    .filter(held -> held.says(one.kind(), one.label())
                            && held.displayName().equals(holder.displayName()))
                    .toList();
            if (one.register() != null && same.stream().anyMatch(held -> otherNumber(held, entry, holder))) {
                return Verdict.look("The register number is not the one that was confirmed before.");
            }
            Optional<Held> accepted = same.stream().filter(Held::accepted).findFirst();
            boolean longer = accepted.isEmpty()
                    || Days.endOf(one.until()).isAfter(accepted.get().validUntil());
            if (same.stream().anyMatch(held -> held.fresh(now)) || !longer) {
                continue;
            }
            if (same.stream().anyMatch(held -> held.waits(now))) {
                waits = true;
            } else if (same.stream().anyMatch(Held::unwanted)) {
                unwanted = true;
            } else if (accepted.filter(held -> equal(held, one, entry)).isPresent()) {
                renewed.add(one.label());
                plan.add(planned(one, accepted.get().id()));
            } else {
                offered.add(one.label());
                plan.add(planned(one, null));
            }
        }
        return plan.isEmpty()
                ? Verdict.unchanged(
                        waits
                                ? "Offered already, waits for their answer."
                                : unwanted ? "They said no to this." : "Everything in this row is confirmed and fresh.")
                : new Verdict(Result.CONFIRM, found(offered, renewed), holder.accountId(), plan);
    }

    /** The same words to every reader: kind, label, register, methods, and with a number or without one. */
    private static boolean equal(Held held, Wanted wanted, Entry entry) {
        boolean register = wanted.register() == null
                ? held.register() == null
                : wanted.register().equals(held.register()) && held.number() != null;
        return register && held.methods().equals(wanted.methods());
    }

    private static boolean otherNumber(Held held, Entry entry, Holder holder) {
        return held.number() != null
                && !holder.key().open(held.number(), Facet.NUMBER).equals(entry.number());
    }

    private static String found(List<String> offered, List<String> renewed) {
        String made = offered.isEmpty() ? "" : String.join(", ", offered) + ".";
        String again = renewed.isEmpty() ? "" : "Again: " + String.join(", ", renewed) + ".";
        return (made + " " + again).strip();
    }
}
