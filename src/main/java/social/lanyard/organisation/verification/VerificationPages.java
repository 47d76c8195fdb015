package social.lanyard.organisation.verification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import social.lanyard.organisation.Claim;
import social.lanyard.organisation.Desk;
import social.lanyard.organisation.Facet;
import social.lanyard.organisation.FacetKind;
import social.lanyard.organisation.FacetState;
import social.lanyard.organisation.FacetStory;
import social.lanyard.organisation.Method;
import social.lanyard.support.Problem;
import social.lanyard.web.Initials;

@CheckedTemplate(basePath = "organisation")
final class VerificationPages {
    private VerificationPages() {}

    static native TemplateInstance mine(MyPage my, List<Problem> problems);

    static native TemplateInstance request(RequestPage my, RequestForm form, List<Problem> problems);

    static native TemplateInstance offer(Journey.Offer offer, AnswerForm form, List<Problem> problems);

    static native TemplateInstance queue(QueuePage queue);

    static native TemplateInstance decision(
            DecisionPage asked, Beside beside, DecisionForm form, List<Problem> problems);

    static native TemplateInstance words(WordsPage words, WordsForm form, List<Problem> problems);

    static native TemplateInstance statement(StatementPage about, String reason, List<Problem> problems);

    static native TemplateInstance known(KnownPage known);

    /**
     * A person's own statements.
     *
     * @param done what was done just before, or empty
     * @param answer what was typed to a question and came back, or empty
     */
    record MyPage(
            String handle,
            List<FacetStory> statements,
            List<Journey.Offer> offers,
            List<Journey.Request> requests,
            List<FacetStory.Event> history,
            String done,
            String token,
            String answering,
            String answer) {

        /** Whether this request is the one whose answer came back. */
        public boolean isAnswering(long requestId) {
            return answering.equals(Long.toString(requestId));
        }

        /** Those that can still be ended. */
        public List<FacetStory> getLiving() {
            return statements.stream().filter(story -> story.endedAt() == null).toList();
        }

        /** The first one that lapses soon, or null. */
        public FacetStory getLapsing() {
            return statements.stream()
                    .filter(story -> story.facet().state() == FacetState.AGEING)
                    .findFirst()
                    .orElse(null);
        }

        /** Organisations whose statements ended with an old name and that were not asked again, one statement of each. */
        public List<FacetStory> getRenamed() {
            Set<String> settled = new java.util.HashSet<>();
            requests.stream().filter(Journey.Request::isOpen).forEach(open -> settled.add(open.organisationCode()));
            offers.forEach(offer -> settled.add(offer.organisationCode()));
            statements.stream()
                    .filter(story -> story.endedAt() == null)
                    .forEach(story -> settled.add(story.facet().organisationCode()));
            return statements.stream()
                    .filter(story -> story.endedHow() == Facet.Ending.RENAME
                            && settled.add(story.facet().organisationCode()))
                    .toList();
        }

        /** Whether somebody says today what the person does there. */
        public boolean isWorking() {
            return getLiving().stream()
                    .anyMatch(story -> story.facet().kind() == FacetKind.EMPLOYMENT
                            || story.facet().kind() == FacetKind.ROLE);
        }

        public List<Journey.Request> getOpen() {
            return requests.stream()
                    .filter(request -> request.isOpen() || request.state() == VerificationRequest.State.DECLINED)
                    .toList();
        }
    }

    /** The form that asks. */
    record RequestPage(
            String displayName,
            String initials,
            List<OrganisationList.Entry> organisations,
            List<Journey.Request> requests,
            List<FacetStory> statements) {
        public List<Profession.Group> getGroups() {
            return Profession.groups();
        }

        public List<Profession> getOthers() {
            return Profession.withoutRegister();
        }
    }

    /**
     * One tab of an organisation's desk.
     *
     * @param soon the first statements that lapse, beside the requests that wait
     */
    record QueuePage(
            Desk desk,
            Queue.Counts counts,
            Queue.Tab tab,
            Filter filter,
            List<Queue.Waiting> waiting,
            List<Queue.Said> said,
            List<Queue.Said> soon,
            String after,
            String next,
            LocalDate today,
            String done) {
        public List<Register> getRegisters() {
            return List.of(Register.values());
        }

        public List<Filter.How> getHows() {
            return List.of(Filter.How.values());
        }
    }

    /** One request, as a verifier sees it. */
    record DecisionPage(
            Desk desk,
            long id,
            String handle,
            String displayName,
            String role,
            Profession profession,
            String number,
            String note,
            Set<Wish> wishes,
            Instant createdAt,
            VerificationRequest.State state,
            String reason,
            Instant decidedAt,
            Set<Method> proved,
            Set<Method> possible,
            boolean own,
            boolean forModerator,
            LocalDate today,
            LocalDate courseEnd,
            LocalDate proposed,
            long accountId,
            boolean renamed,
            SecondLook second,
            Preview preview) {
        /** Where the list is from which this was opened. */
        public String getList() {
            return desk.isStandIn() ? "/moderation/endings" : "/organisations/" + desk.code() + "/verification";
        }

        /** Where the decision goes. */
        public String getAction() {
            return (desk.isStandIn() ? "/moderation/requests" : getList()) + "/" + id;
        }

        public boolean isStudent() {
            return profession == Profession.STUDENT;
        }

        public boolean isWaiting() {
            return state == VerificationRequest.State.WAITING;
        }

        public String getInitials() {
            return Initials.of(displayName);
        }

        public List<String> getNoteLines() {
            return note.lines().toList();
        }

        public boolean may(String method) {
            return possible.stream().anyMatch(known -> known.name().equals(method));
        }

        public boolean wants(String wish) {
            return wishes.stream().anyMatch(asked -> asked.name().equals(wish));
        }
    }

    /**
     * Somebody was declined here and asked for another person to look.
     *
     * @param mine whether it was this verifier who declined, so that another has to decide
     */
    record SecondLook(Instant declinedAt, String reason, String complaint, boolean mine) {
        static SecondLook of(VerificationRequest request, long verifierId) {
            return request.firstDecidedBy == null
                    ? null
                    : new SecondLook(
                            request.firstDecidedAt,
                            request.firstReason,
                            request.complaint,
                            request.firstDecidedBy == verifierId);
        }

        public List<String> getComplaintLines() {
            return complaint.lines().toList();
        }
    }

    /** What stands beside a request: words to choose from, what was before, and the person's picture or empty. */
    record Beside(List<WordsShelf.Kept> words, List<Past.Line> past, String portrait) {
        /** For a moderator who stands in: an organisation's words and history are not theirs. */
        static final Beside NOTHING = new Beside(List.of(), List.of(), "");
    }

    /** The words that an organisation keeps for its decisions. */
    record WordsPage(Desk desk, List<WordsShelf.Kept> kept, String token, String edit, String done) {
        public boolean isEditing(long id) {
            return edit.equals(Long.toString(id));
        }

        /** Whether the form for new words is the one that is filled in. */
        public boolean isAdding() {
            return kept.stream().noneMatch(words -> isEditing(words.id()));
        }

        /** The form as the page begins: with the words that are to be changed, or empty. */
        WordsForm begun() {
            WordsForm form = WordsForm.empty();
            form.token = token;
            kept.stream().filter(words -> isEditing(words.id())).findFirst().ifPresent(words -> {
                form.verdict = words.verdict().name();
                form.words = words.words();
            });
            return form;
        }

        public List<DecisionForm.Verdict> getVerdicts() {
            return List.of(DecisionForm.Verdict.values());
        }
    }

    /**
     * One statement that the organisation made, as its desk sees it.
     *
     * @param waiting the ending of it that waits for a second admin, or null
     */
    record StatementPage(Desk desk, Queue.Said said, String token, boolean own, Long waiting) {
        public Claim getClaim() {
            return Claim.confirmed(null, said.story().facet());
        }
    }

    /** What readers may know about one person, or about an organisation. */
    record KnownPage(
            long accountId,
            String handle,
            String displayName,
            String initials,
            String portrait,
            Claim claim,
            boolean organisation,
            boolean outOfSearch,
            String howWeKnow,
            String code,
            LocalDate today,
            List<FacetStory> now,
            List<FacetStory.Event> before,
            Map<Long, String> numbers) {
        public String number(long facetId) {
            return numbers.get(facetId);
        }

        /** The registers that speak of this person, so that a reader can ask there. */
        public List<Register> getRegisters() {
            return now.stream()
                    .map(story -> story.facet().register())
                    .flatMap(name -> Register.named(name).stream())
                    .distinct()
                    .toList();
        }

        /** The organisations that stand behind what is true today. */
        public List<FacetStory> getIssuers() {
            return now.stream()
                    .collect(Collectors.toMap(
                            story -> story.facet().organisationCode(), story -> story, (first, again) -> first))
                    .values()
                    .stream()
                    .toList();
        }
    }
}
