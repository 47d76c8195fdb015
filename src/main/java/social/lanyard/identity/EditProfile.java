package social.lanyard.identity;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.support.Conflict;
import social.lanyard.support.NotFound;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.text.CleanText;
import social.lanyard.text.Markdown;
import social.lanyard.text.RenderedText;
import social.lanyard.text.TextPlace;
import social.lanyard.text.TextRefused;

/** Changes a person's own page; a change of name tells those who confirmed the old one. */
@ApplicationScoped
class EditProfile {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_PRONOUNS = 30;

    private final Accounts accounts;
    private final ProfileLinks links;
    private final Names names;
    private final Handles handles;
    private final Instance<RenameListener> renames;
    private final Audit audit;

    EditProfile(
            Accounts accounts,
            ProfileLinks links,
            Names names,
            Handles handles,
            @Any Instance<RenameListener> renames,
            Audit audit) {
        this.accounts = accounts;
        this.links = links;
        this.names = names;
        this.handles = handles;
        this.renames = renames;
        this.audit = audit;
    }

    /**
     * What a form says, after it was checked.
     *
     * @param html of the few sentences about oneself
     */
    private record Checked(AcceptedName name, String about, String html, List<ProfileLink> links) {}

    /** @throws Refusal with a sentence for each field; Conflict when the page was changed in another window */
    Uni<Void> edit(long accountId, ProfileForm form) {
        Checked checked = check(form);
        return accounts.open(accountId)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .call(account -> handles.refuseLookAlike(checked.name(), accountId))
                .call(account -> handles.refuseOrganisationInside(
                        "display_name", checked.name().text()))
                .call(account -> change(account, form, checked))
                .chain(account -> links.replace(accountId, checked.links()));
    }

    private Uni<Void> change(Account account, ProfileForm form, Checked checked) {
        if (account.version != form.version()) {
            form.basedOn(account);
            throw new Conflict("Your page was changed in another window. What you typed here is kept. Saving again puts"
                    + " it in the place of the other.");
        }
        String oldName = account.displayName;
        account.pronouns = form.pronouns().isBlank() ? null : line(form.pronouns());
        account.about = checked.about();
        account.aboutHtml = checked.html();
        account.viewsLine = line(form.views());
        account.interests = line(form.interests());
        account.statement = Statement.code(statement(form.iAm()));
        return account.rename(checked.name())
                ? told(account, oldName)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> told(Account account, String oldName) {
        return Multi.createFrom()
                .iterable(renames)
                .onItem()
                .transformToUniAndConcatenate(listener -> listener.renamed(account, oldName))
                .collect()
                .asList()
                .chain(() ->
                        audit.append(new Entry(account.id(), IdentityAct.ACCOUNT_RENAMED, account.id(), null, null)));
    }

    private Checked check(ProfileForm form) {
        List<Problem> problems = new ArrayList<>();
        AcceptedName name = null;
        RenderedText about = null;
        try {
            name = names.display(form.displayName());
        } catch (Refusal refusal) {
            problems.addAll(refusal.problems());
        }
        try {
            about = Markdown.profile(form.about(), TextPlace.ALONE);
        } catch (TextRefused refusal) {
            problems.addAll(refusal.in("about").problems());
        }
        tooLong(problems, "views", form.views(), LONGEST_LINE);
        tooLong(problems, "interests", form.interests(), LONGEST_LINE);
        tooLong(problems, "pronouns", form.pronouns(), LONGEST_PRONOUNS);
        noBadge(problems, "views", form.views());
        noBadge(problems, "interests", form.interests());
        noBadge(problems, "pronouns", form.pronouns());
        if (Names.claimsAuthority(form.pronouns())) {
            problems.add(new Problem("pronouns", "This stands beside your name. Words such as “verified” cannot."));
        }
        problems.addAll(ProfileLinks.problems(form.links()));
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return new Checked(
                name,
                CleanText.of(form.about()),
                about.html().value(),
                form.links().stream().filter(link -> !link.isEmpty()).toList());
    }

    /** These lines stand beside a name, where a tick or a shield would pass for a statement that somebody confirmed. */
    private static void noBadge(List<Problem> problems, String field, String text) {
        if (Names.hasBadgeSigns(text)) {
            problems.add(new Problem(field, "Use words here. Signs and pictures could be taken for a badge."));
        }
    }

    private static void tooLong(List<Problem> problems, String field, String text, int longest) {
        if (line(text).length() > longest) {
            problems.add(new Problem(field, "Keep this to " + longest + " characters."));
        }
    }

    /** One line: every kind of white space becomes a single blank. */
    private static String line(String text) {
        return CleanText.of(text).replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private static Statement statement(String iAm) {
        return switch (iAm) {
            case "patient" -> Statement.PATIENT;
            case "carer" -> Statement.CARER;
            case "relative" -> Statement.RELATIVE;
            case "public" -> Statement.PUBLIC;
            default -> null;
        };
    }
}
